import { createLevelMeter, PEAK_SAMPLES, type LevelTrack } from '@/engines/loudness/level-track'
import { loudnessOfSteps, stepSamples } from '@/engines/loudness/integrated-loudness'
import { createDuckMeter, duckCurve, duckGain } from './ducking'
import type { EditedSound } from './edited-music'
import { levelsOf } from './mastered'
import { fromDb, type Channels } from './sound'

/** The music alone is this much quieter than the voice alone. */
const BELOW_VOICE_LU = 3

/** Speech, its start counted in the whole; `play` can be called again. */
export type Voice = { play: () => AsyncIterable<Channels>; leadSamples: number }

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

export type Heard = Awaited<ReturnType<typeof listenTo>>

/** Music with speech over it, piece by piece; only the music lies in memory. */
export async function mixed(music: EditedSound, voice: Voice, heard: Heard, duckDb: number): Promise<Mix> {
  const { sampleRate } = music
  const voiceLufs = loudnessOfSteps(heard.levels.energies, sampleRate)
  const musicLevels = await levelsOf(music.play(), sampleRate)
  const wanted = voiceLufs - BELOW_VOICE_LU - loudnessOfSteps(musicLevels.energies, sampleRate)
  const level = Number.isFinite(wanted) ? fromDb(wanted) : 1
  const curve = duckCurve(heard.duckLevels, voiceLufs)
  const gainAt = (sample: number) =>
    level * duckGain(curve, (sample - voice.leadSamples) / sampleRate, duckDb)
  return {
    levels: summed(musicLevels, gainAt, heard.levels, voice.leadSamples),
    play: () => overlaid(music.play(), gainAt, voice),
  }
}

/** The levels of the sum from those of its parts: energies add, peaks at most do. */
function summed(
  music: LevelTrack,
  gainAt: (sample: number) => number,
  voice: LevelTrack,
  lead: number,
): LevelTrack {
  const step = stepSamples(music.sampleRate)
  const leadSteps = Math.round(lead / step)
  const leadPeaks = Math.floor(lead / PEAK_SAMPLES)
  return {
    ...music,
    energies: music.energies.map(
      (energy, i) => energy * gainAt((i + 0.5) * step) ** 2 + (voice.energies[i - leadSteps] ?? 0),
    ),
    peaks: music.peaks.map((peak, i) => {
      const gain = Math.max(gainAt(i * PEAK_SAMPLES), gainAt((i + 1) * PEAK_SAMPLES))
      const above = Math.max(voice.peaks[i - leadPeaks] ?? 0, voice.peaks[i - leadPeaks - 1] ?? 0)
      return peak * gain + above
    }),
  }
}

async function* overlaid(
  music: Iterable<Channels>,
  gainAt: (sample: number) => number,
  { play, leadSamples }: Voice,
): AsyncGenerator<Channels> {
  const voice = createReader(play(), leadSamples)
  const every = 32
  let at = 0
  try {
    for (const piece of music) {
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
