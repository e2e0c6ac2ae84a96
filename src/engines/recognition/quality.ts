import type { DecodedWindow } from './decode-window'

/** Thresholds of OpenAI's `whisper/transcribe.py`. */
const MOST_COMPRESSION = 2.4
const LEAST_LOG_PROBABILITY = -1
const SILENCE_PROBABILITY = 0.6

/** Whether a window should be decoded again, at a higher temperature. */
export function isDoubtful(decoded: DecodedWindow): boolean {
  if (isSilence(decoded)) return false
  return decoded.ending === 'loop' || decoded.compressionRatio > MOST_COMPRESSION || isGuess(decoded)
}

/** Whether what was written was made up over sound without speech. */
export function isSilence(decoded: DecodedWindow): boolean {
  return decoded.noSpeechProbability > SILENCE_PROBABILITY && isGuess(decoded)
}

export function isGuess(decoded: DecodedWindow): boolean {
  return decoded.averageLogProbability < LEAST_LOG_PROBABILITY
}

/** The surer of two tries; of two that are as sure, the likelier. */
export function surerOf(current: DecodedWindow, candidate: DecodedWindow): DecodedWindow {
  if (isDoubtful(current) !== isDoubtful(candidate)) return isDoubtful(current) ? candidate : current
  return candidate.averageLogProbability > current.averageLogProbability ? candidate : current
}

/** Bytes of the text over its bytes deflated: what repeats itself packs well. 0 for no text. */
export async function compressionRatio(text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length === 0) return 0
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return bytes.length / (await new Response(packed).arrayBuffer()).byteLength
}
