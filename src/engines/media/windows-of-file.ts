import type { MediaInfo } from '@/domain/audio/media-info'
import type { AudioWindow } from '@/engines/recognition/protocol'
import type { SpeechDetector } from '@/engines/speech-detection/speech-detector'
import { analyseAudio } from './analyse'
import { createKeptSamples } from './kept-samples'
import type { MediaFile } from './media-file'

export type FileWindow =
  { kind: 'window'; window: AudioWindow; fraction: number } | { kind: 'end'; media: MediaInfo }

/**
 * Reads a file no faster than its windows are taken, and keeps no more of it than they need: for a home that recognises as
 * it reads. `fraction` is how much of the file has been read.
 */
export async function* windowsOfFile(
  file: MediaFile,
  detector: SpeechDetector,
  signal: AbortSignal,
): AsyncGenerator<FileWindow> {
  const kept = createKeptSamples()
  for await (const event of analyseAudio(file, detector, signal)) {
    if (event.kind === 'end') yield event
    else {
      kept.push(event.samples, event.speech)
      for (const window of event.windows)
        yield { kind: 'window', window: kept.take(window), fraction: event.fraction }
    }
  }
}
