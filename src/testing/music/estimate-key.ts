import { reduced, spectra } from './spectra'

/** How well each note of the scale fits a key, from the tonic up: Krumhansl and Kessler, 1982. */
const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88]
const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17]

const FACTOR = 4
const SIZE = 8192
const RATE = 44_100 / FACTOR

export type EstimatedKey = { tonic: number; isMinor: boolean }

/** The key whose profile the music's pitch classes are most like. */
export const estimateKey = (channels: readonly Float32Array[]): EstimatedKey =>
  keyOfChroma(chromaOf(channels))

/** Of how much there is of each pitch class, from C up. */
export function keyOfChroma(chroma: readonly number[]): EstimatedKey {
  const keys = [false, true].flatMap((isMinor) =>
    Array.from({ length: 12 }, (_, tonic) => ({
      tonic,
      isMinor,
      fit: fitOf(chroma, tonic, isMinor ? MINOR : MAJOR),
    })),
  )
  return keys.reduce((best, key) => (key.fit > best.fit ? key : best))
}

/** How much of each pitch class is heard, overtones taken off. */
function chromaOf(channels: readonly Float32Array[]): number[] {
  const chroma = Array.from({ length: 12 }, () => 0)
  for (const frame of spectra(reduced(channels, FACTOR), SIZE, SIZE / 2)) {
    const seen = Array.from({ length: 12 }, () => 0)
    for (const { hz, level } of fundamentals(frame)) {
      seen[Math.round(12 * Math.log2(hz / 440) + 69) % 12]! += Math.sqrt(level)
    }
    const total = seen.reduce((sum, value) => sum + value, 0)
    if (total > 0) seen.forEach((value, note) => (chroma[note]! += value / total))
  }
  return chroma
}

/** Peaks from the lowest up, each less what those below it have for overtones: a string's go down as one over their number. */
function fundamentals(frame: Float32Array): { hz: number; level: number }[] {
  const peaks: { hz: number; level: number }[] = []
  for (let bin = 3; bin < frame.length - 1; bin++) {
    const [before, here, after] = [frame[bin - 1]!, frame[bin]!, frame[bin + 1]!]
    if (here <= before || here < after) continue
    const between = (0.5 * (before - after)) / (before - 2 * here + after - 1e-9)
    peaks.push({ hz: ((bin + between) * RATE) / SIZE, level: here })
  }
  const inside = peaks.filter(({ hz }) => hz > 38 && hz < 1100)
  const loudest = Math.max(...inside.map(({ level }) => level))
  const heard = inside.filter(({ level }) => level > loudest / 50)
  heard.forEach(({ hz, level }, i) => {
    for (const above of heard.slice(i + 1)) {
      const ratio = above.hz / hz
      const harmonic = Math.round(ratio)
      if (harmonic >= 2 && harmonic <= 9 && Math.abs(ratio / harmonic - 1) < 0.015) {
        above.level = Math.max(0, above.level - (0.6 * level) / Math.sqrt(harmonic))
      }
    }
  })
  return heard
}

function fitOf(chroma: readonly number[], tonic: number, profile: readonly number[]): number {
  const rotated = profile.map((_, i) => chroma[(i + tonic) % 12]!)
  const [a, b] = [centre(rotated), centre(profile)]
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b) + 1e-12)
}

function centre(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

const dot = (x: readonly number[], y: readonly number[]) =>
  x.reduce((sum, value, i) => sum + value * y[i]!, 0)
