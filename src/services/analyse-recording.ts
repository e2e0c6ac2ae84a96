import type { MediaInfo } from '@/domain/audio/media-info'
import { outlineOf } from '@/domain/audio/outline'
import type { SampleSpan } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'
import { mediaClient } from '@/engines/media/media.client'
import type { Analysis, AnalysisProgress } from '@/engines/media/protocol'
import { pushQueue, type PushQueue } from '@/lib/push-queue'
import { readAnalysis, saveAnalysis, showAnalysis } from '@/storage/analysis'
import { pcmDirectory, sourceFile } from '@/storage/audio-files'
import { growPeaks, savePeaks } from '@/storage/peaks'
import { describeRecording, readRecording } from '@/storage/recordings'

/** Reads media files; in the tab a worker does. */
export type MediaEngine = Pick<typeof mediaClient, 'call'>

export type AnalysisJob = {
  signal: AbortSignal
  /** 0 to 1, and the length that the file states. */
  onProgress: (fraction: number, statedDurationSeconds: number) => void
  /** Reading rests when the first window is planned, until this settles: the recogniser needs both cores. */
  restUntil?: Promise<void>
}

export type RunningAnalysis = {
  /** As they are planned, so that recognition starts while the file is still being read. For one reader. */
  windows: AsyncIterable<SpeechWindow>
  /** What the file holds, once everything found in it is stored. */
  finished: Promise<MediaInfo>
}

/** Reads a recording once: from its file the first time, from storage ever after. */
export function analyseRecording(
  recordingId: string,
  job: AnalysisJob,
  engine: MediaEngine = mediaClient,
): RunningAnalysis {
  const windows = pushQueue<SpeechWindow>()
  const finished = analyse(recordingId, windows, job, engine)
  finished.then(windows.end, windows.fail)
  return { windows, finished }
}

async function analyse(
  recordingId: string,
  windows: PushQueue<SpeechWindow>,
  job: AnalysisJob,
  engine: MediaEngine,
): Promise<MediaInfo> {
  const media = (await readRecording(recordingId))?.media
  const known = await readAnalysis(recordingId)
  if (media && known) {
    job.onProgress(1, media.durationSeconds)
    for (const window of known.windows) windows.push(window)
    return media
  }
  const startMilliseconds = performance.now()
  const analysis = await readFile(recordingId, windows, job, engine)
  await store(recordingId, analysis)
  const detail = { audioSeconds: analysis.media.durationSeconds }
  performance.measure('overtone:analysis', { start: startMilliseconds, end: performance.now(), detail })
  return analysis.media
}

async function readFile(
  recordingId: string,
  windows: PushQueue<SpeechWindow>,
  job: AnalysisJob,
  engine: MediaEngine,
): Promise<Analysis> {
  const file = await sourceFile(recordingId)
  const givesWay = job.restUntil !== undefined
  let isReading = true
  // If the worker is gone, so is the reading, which says why.
  void job.restUntil?.then(() => (isReading ? engine.call('goOn', {}) : null)).catch(() => null)
  try {
    return await engine.call(
      'analyse',
      { file, pcmDirectory: await pcmDirectory(recordingId), givesWay },
      { signal: job.signal, onProgress: progressShown(recordingId, windows, job) },
    )
  } finally {
    isReading = false
  }
}

function progressShown(recordingId: string, windows: PushQueue<SpeechWindow>, job: AnalysisJob) {
  let grow: ReturnType<typeof growPeaks> | null = null
  const speech: SampleSpan[] = []
  const planned: SpeechWindow[] = []
  return (progress: AnalysisProgress): void => {
    grow ??= growPeaks(recordingId, progress.statedDurationSeconds)
    grow(progress.peaks)
    speech.push(...progress.speech)
    planned.push(...progress.windows)
    const durationSeconds = progress.statedDurationSeconds
    showAnalysis(recordingId, { speech: [...speech], windows: [...planned], durationSeconds })
    for (const window of progress.windows) windows.push(window)
    job.onProgress(progress.fraction, progress.statedDurationSeconds)
  }
}

/** The row last: a recording that says what it holds has its peaks and windows. */
async function store(recordingId: string, { media, peaks, speech, windows }: Analysis): Promise<void> {
  await savePeaks(recordingId, peaks)
  await saveAnalysis(recordingId, { speech, windows, durationSeconds: media.durationSeconds })
  await describeRecording(recordingId, media, outlineOf(peaks))
}
