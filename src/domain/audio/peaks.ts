/** How finely a waveform is kept: one peak for every 10 ms. */
export const PEAKS_PER_SECOND = 100

/** Largest absolute sample of each 10 ms over all channels; 32767 is full scale. */
export type Peaks = Int16Array<ArrayBuffer>

/** The peaks of a sound that is there as a whole; samples of -1 to 1, channels of one length. */
export function peaksOf(channels: readonly Float32Array[], sampleRate: number): Peaks {
  const samples = channels[0]?.length ?? 0
  const perPeak = sampleRate / PEAKS_PER_SECOND
  const peaks = new Int16Array(Math.ceil(samples / perPeak))
  for (const channel of channels)
    for (let i = 0; i < peaks.length; i++) {
      const end = Math.min(samples, Math.round((i + 1) * perPeak))
      let highest = (peaks[i] ?? 0) / 32767
      for (let at = Math.round(i * perPeak); at < end; at++)
        highest = Math.max(highest, Math.abs(channel[at] ?? 0))
      peaks[i] = Math.min(32767, Math.round(highest * 32767))
    }
  return peaks
}
