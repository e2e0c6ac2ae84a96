import type { AudioFormat } from './encode-audio'

/** What lossy encoders add to peaks, mostly less than 1 dB, has room below full scale. */
const TRUE_PEAK_DB: Record<AudioFormat, number> = { wav: -1, flac: -1, mp3: -2, m4a: -2, aac: -2, opus: -2 }

/** What true peaks are kept below in a file of this format. */
export function ceilingOf(format: AudioFormat): number {
  return TRUE_PEAK_DB[format]
}
