import type { MediaInfo } from '@/domain/audio/media-info'
import { int16FromFloat, pcmFileName, SAMPLES_PER_PCM_FILE } from '@/domain/audio/pcm-layout'
import { SPEECH_SAMPLE_RATE } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'
import { saveAnalysis } from '@/storage/analysis'
import { pcmDirectory } from '@/storage/audio-files'
import { addRecording, describeRecording, type Recording } from '@/storage/recordings'

/** A recording that has been read to its end: its row, samples, windows and what it holds. */
export async function storedRecording(
  samples: Float32Array,
  windows: SpeechWindow[],
  { file = new Blob(['sound']), ...known }: Partial<MediaInfo> & { file?: Blob } = {},
): Promise<Recording & { media: MediaInfo }> {
  const recording = await addRecording(file, { title: 'Call', fileName: 'private name.mp3', kind: 'file' })
  const durationSeconds = samples.length / SPEECH_SAMPLE_RATE
  const media = {
    durationSeconds,
    container: 'MP3',
    codec: 'mp3',
    sampleRate: 44_100,
    channels: 2,
    hasVideo: false,
    isTruncated: false,
    ...known,
  }
  await writePcm(recording.id, samples)
  await saveAnalysis(recording.id, {
    speech: windows.flatMap(({ pieces }) => pieces),
    windows,
    durationSeconds,
  })
  await describeRecording(recording.id, media, [])
  return { ...recording, media }
}

async function writePcm(recordingId: string, samples: Float32Array): Promise<void> {
  const directory = await pcmDirectory(recordingId)
  for (let start = 0, index = 0; start < samples.length; start += SAMPLES_PER_PCM_FILE, index++) {
    const handle = await directory.getFileHandle(pcmFileName(index), { create: true })
    const pcm = int16FromFloat(samples.subarray(start, start + SAMPLES_PER_PCM_FILE))
    await new Blob([pcm]).stream().pipeTo(await handle.createWritable())
  }
}

/** Half a minute in three windows of 10 s. */
export function threeWindows(): SpeechWindow[] {
  return [0, 1, 2].map((index) => ({
    index,
    pieces: [{ startSample: index * 160_000, endSample: (index + 1) * 160_000 }],
  }))
}
