import { SAFE_UPLOAD_BYTES } from '@/api/limits'
import { cutInSilence } from '@/domain/audio/cut-in-silence'
import { secondsOfSamples, SPEECH_SAMPLE_RATE } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'
import type { mediaClient } from '@/engines/media/media.client'
import { MissingSamplesError } from '@/storage/errors'
import { pcmDirectory, sourceFile } from '@/storage/audio-files'
import type { Recording } from '@/storage/recordings'

/** Writes small files to send; in the tab a worker does. */
export type UploadEngine = Pick<typeof mediaClient, 'call'>

/** One paid request: which part of the recording it is, and the file to send when its turn comes. */
export type Upload = {
  part: number
  startSeconds: number
  endSeconds: number
  open(job: { signal: AbortSignal; onProgress: (fraction: number) => void }): Promise<File>
}

/** What the API takes, by mediabunny's names of containers, and the name and type to send it under. */
const ACCEPTED: Record<string, [name: string, type: string]> = {
  MP3: ['recording.mp3', 'audio/mpeg'],
  WAVE: ['recording.wav', 'audio/wav'],
  MP4: ['recording.mp4', 'audio/mp4'],
  WebM: ['recording.webm', 'audio/webm'],
}

/**
 * The smallest legal upload: the file as it is if it fits and its container is one that the API takes; else its sound alone,
 * mono, in as many parts as it needs, cut in silence. The name of the person's file is not sent.
 */
export async function planUploads(
  recording: Recording,
  windows: readonly SpeechWindow[],
  engine: UploadEngine,
  signal: AbortSignal,
): Promise<Upload[]> {
  const { media } = recording
  if (!media) throw new MissingSamplesError('The recording has not been read to its end.')
  const whole = { startSeconds: 0, endSeconds: media.durationSeconds }
  const accepted = ACCEPTED[media.container]
  if (accepted && recording.sizeBytes <= SAFE_UPLOAD_BYTES && !media.isTruncated)
    return [{ part: 0, ...whole, open: () => originalFile(recording.id, ...accepted) }]
  const { seconds } = await engine.call('uploadSeconds', { maxBytes: SAFE_UPLOAD_BYTES }, { signal })
  const parts = cutInSilence(speechOf(windows), media.durationSeconds, seconds)
  return parts.map((span, part) => ({
    part,
    ...span,
    open: (job) => encodedPart(recording.id, span, engine, job),
  }))
}

async function originalFile(recordingId: string, name: string, type: string): Promise<File> {
  return new File([await sourceFile(recordingId)], name, { type })
}

async function encodedPart(
  recordingId: string,
  { startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
  engine: UploadEngine,
  job: Parameters<Upload['open']>[0],
): Promise<File> {
  const span = {
    startSample: Math.round(startSeconds * SPEECH_SAMPLE_RATE),
    endSample: Math.round(endSeconds * SPEECH_SAMPLE_RATE),
  }
  const input = { pcmDirectory: await pcmDirectory(recordingId), span }
  return (await engine.call('encodeUpload', input, job)).file
}

function speechOf(windows: readonly SpeechWindow[]) {
  const pieces = windows.flatMap((window) => window.pieces)
  return pieces.map(({ startSample, endSample }) => ({
    startSeconds: secondsOfSamples(startSample),
    endSeconds: secondsOfSamples(endSample),
  }))
}
