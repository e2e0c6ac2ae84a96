import { SPEECH_SAMPLE_RATE } from '@/domain/audio/pcm'
import { BYTES_PER_PCM_SAMPLE } from '@/domain/audio/pcm-layout'
import { wavHeader } from '@/domain/audio/wav-header'
import { pcmDirectory } from './audio-files'
import { readRecording } from './recordings'

/**
 * What was read of a recording, 16 kHz and mono, as a WAV file that leaves the samples where they lie on disk: for sound
 * that the engines can read and the browser cannot play. `null` until it has been read to its end: files that still grow
 * cannot be played from.
 */
export async function heardSound(id: string): Promise<Blob | null> {
  if (!(await readRecording(id))?.media) return null
  const directory = await pcmDirectory(id)
  const names: string[] = []
  for await (const name of directory.keys()) names.push(name)
  const files = await Promise.all(
    names.toSorted().map(async (name) => (await directory.getFileHandle(name)).getFile()),
  )
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes === 0) return null
  const header = wavHeader({ sampleCount: bytes / BYTES_PER_PCM_SAMPLE, sampleRate: SPEECH_SAMPLE_RATE })
  return new Blob([header, ...files], { type: 'audio/wav' })
}
