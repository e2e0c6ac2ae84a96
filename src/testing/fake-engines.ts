import type { SpeechWindow } from '@/domain/audio/windows'
import type { RecognizeInput, RecognizedWindow } from '@/engines/recognition/protocol'
import { spokenSegment } from './transcripts'

/** Windows of 10 s of speech, one after the other. */
export function speechWindows(count: number): SpeechWindow[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    pieces: [{ startSample: index * 160_000, endSample: (index + 1) * 160_000 }],
  }))
}

/** Hears `window N` in every window; tells which windows came together, and with which language. */
export function fakeRecognition() {
  const batches: { indexes: number[]; language: string | null }[] = []

  async function recognize({ windows, options }: RecognizeInput): Promise<RecognizedWindow[]> {
    batches.push({ indexes: windows.map((window) => window.index), language: options.language })
    return windows.map((window) => hear(window, options.language))
  }

  return { batches, recognize }
}

function hear({ index }: SpeechWindow, language: string | null): RecognizedWindow {
  const segments = [spokenSegment(` window ${index}`, index * 10, index * 10 + 10)]
  return { index, language: language ?? 'nl', languageProbability: 0.9, segments }
}
