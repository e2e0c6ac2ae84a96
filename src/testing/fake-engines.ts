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

/** Hears `window N` in every window; tells which windows were asked for, in which language, and how many at once. */
export function fakeRecognition() {
  const asked: { index: number; language: string | null }[] = []
  const told = { underWay: 0, mostUnderWay: 0 }

  async function recognize({ window, options }: RecognizeInput): Promise<RecognizedWindow> {
    asked.push({ index: window.index, language: options.language })
    told.mostUnderWay = Math.max(told.mostUnderWay, ++told.underWay)
    await new Promise((resolve) => setTimeout(resolve, 1))
    told.underWay--
    return hear(window, options.language)
  }

  return { asked, told, recognize }
}

function hear({ index }: SpeechWindow, language: string | null): RecognizedWindow {
  const segments = [spokenSegment(` window ${index}`, index * 10, index * 10 + 10)]
  return { index, language: language ?? 'nl', languageProbability: 0.9, segments }
}
