import { createLevelMeter, PEAK_SAMPLES, type LevelTrack } from '@/engines/loudness/level-track'
import { loudnessOfSteps, stepSamples } from '@/engines/loudness/integrated-loudness'
import { createDuckMeter, duckCurve, duckGain } from './ducking'
import { fromDb, type Channels } from './sound'

/** The bed alone is this much quieter than the voice alone. */
const BELOW_VOICE_LU = 3

/** More than this would only lift the noise of a recording. */
const MOST_LIFT_DB = 12

/** What lies under the voice; `play` can be called again. */
export type Bed = { levels: LevelTrack; play: () => AsyncIterable<Channels> | Iterable<Channels> }

/** Speech, its start counted in the whole; `play` can be called again. */
export type Voice = { heard: Heard; play: () => AsyncIterable<Channels>; leadSamples: number }

export type Mix = { levels: LevelTrack; play: () => AsyncIterable<Channels> }

/** How loud the voice is and when it speaks, without keeping it. */
export async function listenTo(voice: AsyncIterable<Channels>, sampleRate: number) {
  const levels = createLevelMeter(sampleRate, 2)
  const duck = createDuckMeter(sampleRate)
  for await (const piece of voice) {
    levels.push(piece)
    duck.push(piece)
  }
  return { levels: levels.finish(), duckLevels: duck.finish() }
}

type Heard = Awaited<ReturnType<typeof listenTo>>

/** A bed with speech over it, piece by piece, as long as the bed. */
export function mixed(bed: Bed, voice: Voice, duckDb: number): Mix {
  const { sampleRate } = bed.levels
  const { levels: voiceLevels, duckLevels } = voice.heard
  const voiceLufs = loudnessOfSteps(voiceLevels.energies, sampleRate)
  const wantedDb = voiceLufs - BELOW_VOICE_LU - loudnessOfSteps(bed.levels.energies, sampleRate)
  const level = Number.isFinite(wantedDb) ? fromDb(Math.min(MOST_LIFT_DB, wantedDb)) : 1
  const curve = duckCurve(duckLevels, voiceLufs)
  const gainAt = (sample: number) =>
    level * duckGain(curve, (sample - voice.leadSamples) / sampleRate, duckDb)
  return {
    levels: summed(bed.levels, gainAt, voiceLevels, voice.leadSamples),
    play: () => overlaid(bed.play(), gainAt, voice),
  }
}

/** The levels of the sum from those of its parts: energies add, peaks at most do. */
function summed(
  bed: LevelTrack,
  gainAt: (sample: number) => number,
  voice: LevelTrack,
  lead: number,
): LevelTrack {
  const step = stepSamples(bed.sampleRate)
  const leadSteps = Math.round(lead / step)
  const leadPeaks = Math.floor(lead / PEAK_SAMPLES)
  return {
    ...bed,
    energies: bed.energies.map(
      (energy, i) => energy * gainAt((i + 0.5) * step) ** 2 + (voice.energies[i - leadSteps] ?? 0),
    ),
    peaks: bed.peaks.map((peak, i) => {
      const gain = Math.max(gainAt(i * PEAK_SAMPLES), gainAt((i + 1) * PEAK_SAMPLES))
      const above = Math.max(voice.peaks[i - leadPeaks] ?? 0, voice.peaks[i - leadPeaks - 1] ?? 0)
      return peak * gain + above
    }),
  }
}

async function* overlaid(
  bed: AsyncIterable<Channels> | Iterable<Channels>,
  gainAt: (sample: number) => number,
  { play, leadSamples }: Voice,
): AsyncGenerator<Channels> {
  const voice = createReader(play(), leadSamples)
  const every = 32
  let at = 0
  try {
    for await (const piece of bed) {
      const sides = piece.map((side) => side.slice())
      for (let i = 0; i < sides[0]!.length; i += every) {
        const [here, next] = [gainAt(at + i), gainAt(at + i + every)]
        for (const side of sides)
          for (let k = i; k < Math.min(i + every, side.length); k++)
            side[k]! *= here + ((next - here) * (k - i)) / every
      }
      await voice.addTo(sides)
      at += sides[0]!.length
      yield sides
    }
  } finally {
    await voice.close()
  }
}

/** Gives a sound that comes in pieces of its own in pieces of any length, after a silence. */
function createReader(sound: AsyncIterable<Channels>, leadSamples: number) {
  const pieces = sound[Symbol.asyncIterator]()
  let [piece, used, silent]: [Channels, number, number] = [[], 0, leadSamples]
  let isOver = false

  async function addTo(sides: Channels) {
    const length = sides[0]?.length ?? 0
    let at = Math.min(silent, length)
    silent -= at
    while (at < length && !isOver) {
      const left = (piece[0]?.length ?? 0) - used
      if (left === 0) {
        const { done, value } = await pieces.next()
        isOver = done === true
        piece = isOver ? [] : value
        used = 0
        continue
      }
      const count = Math.min(left, length - at)
      sides.forEach((side, c) => {
        for (let i = 0; i < count; i++) side[at + i]! += piece[c]![used + i]!
      })
      at += count
      used += count
    }
  }

  return { addTo, close: async () => void (await pieces.return?.()) }
}
