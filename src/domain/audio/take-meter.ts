/** How finely a take's waveform grows: one bar for every 50 ms. */
export const BARS_PER_SECOND = 20

/** Below -60 dB of full scale nothing is heard: a microphone that works is louder even in a quiet room. */
const SILENCE_PEAK = 0.001

/** What a take's picture is drawn from; changed in place many times a second. */
export type TakeMeter = {
  /** Of the take, without its pauses. */
  elapsedSeconds: number
  /** Loudest sample just now, 0 to 1. */
  peak: number
  /** For how long nothing has been heard. */
  silentSeconds: number
  /** Loudest sample of each 50 ms, 0 to 1. */
  bars: number[]
}

export function createTakeMeter(): TakeMeter {
  return { elapsedSeconds: 0, peak: 0, silentSeconds: 0, bars: [] }
}

/** Takes note of what has been heard since the last time; gaps are filled with it. */
export function hear(meter: TakeMeter, peak: number, passedSeconds: number): void {
  meter.elapsedSeconds += passedSeconds
  meter.peak = peak
  meter.silentSeconds = peak < SILENCE_PEAK ? meter.silentSeconds + passedSeconds : 0
  const last = Math.floor(meter.elapsedSeconds * BARS_PER_SECOND)
  if (meter.bars.length > last) meter.bars.push(Math.max(meter.bars.pop() ?? 0, peak))
  while (meter.bars.length <= last) meter.bars.push(peak)
}
