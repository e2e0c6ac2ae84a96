const RATE = 44_100
const WINDOW = 0.05
const SILENT = 10 ** (-60 / 20)

/** Seconds of the longest silence, below -60 dBFS. */
export function longestSilence([left, right]: readonly Float32Array[]): number {
  const size = Math.round(WINDOW * RATE)
  let [longest, current] = [0, 0]
  for (let at = 0; at < (left?.length ?? 0); at += size) {
    let peak = 0
    for (let i = at; i < Math.min(at + size, left!.length); i++)
      peak = Math.max(peak, Math.abs(left![i]!), Math.abs(right![i]!))
    current = peak < SILENT ? current + WINDOW : 0
    longest = Math.max(longest, current)
  }
  return longest
}

/** Seconds until something is heard, above -45 dBFS. */
export function firstSound([left, right]: readonly Float32Array[]): number {
  for (let i = 0; i < (left?.length ?? 0); i++) {
    if (Math.max(Math.abs(left![i]!), Math.abs(right![i]!)) > 10 ** (-45 / 20)) return i / RATE
  }
  return Infinity
}

/** The loudest of what is left when the second is taken from the first, dB of full scale. */
export function differenceDb(a: readonly Float32Array[], b: readonly Float32Array[]): number {
  let peak = 0
  a.forEach((channel, c) =>
    channel.forEach((sample, i) => (peak = Math.max(peak, Math.abs(sample - (b[c]?.[i] ?? 0))))),
  )
  return 20 * Math.log10(peak)
}

export const isFinite = (channels: readonly Float32Array[]) =>
  channels.every((channel) => channel.every(Number.isFinite))
