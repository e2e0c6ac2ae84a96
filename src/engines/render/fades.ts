import type { TakeEdit } from '@/domain/music/take-edit'
import type { Channels } from './sound'

/** Where music is cut there is no silence to begin or end in: so long it takes not to click. */
const CUT_SECONDS = 0.008
/** Bars come to a length only nearly; the last of them is then left so slowly, or as slowly as there is time for. */
const ENDING_SECONDS = 1.5
const ENDING_PART = 0.25
/** Music that has to begin amid a bar comes in so fast. */
const ENTRY_SECONDS = 0.25

export type Fades = { inSamples: number; outSamples: number; endSample: number }

/** The fades of an edit, and those that `played` samples need to become `wanted` ones. */
export function fadesOf(
  edit: TakeEdit | null,
  played: number,
  wanted: number,
  isCut: { start: boolean; end: boolean; isLate: boolean },
  sampleRate: number,
): Fades {
  const cut = CUT_SECONDS * sampleRate
  const ending = Math.min(ENDING_SECONDS * sampleRate, ENDING_PART * wanted)
  const samples = (seconds = 0) => seconds * sampleRate
  const least = played > wanted + cut ? ending : isCut.end || played !== wanted ? cut : 0
  return {
    inSamples: Math.max(
      samples(edit?.fadeInSeconds),
      isCut.isLate ? ENTRY_SECONDS * sampleRate : isCut.start ? cut : 0,
    ),
    outSamples: Math.max(samples(edit?.fadeOutSeconds), least),
    endSample: Math.min(played, wanted),
  }
}

/** Exactly so many samples, silence where there are too few; raised cosines at both ends. */
export function* faded(pieces: Iterable<Channels>, count: number, fades: Fades | null): Generator<Channels> {
  let at = 0
  for (const piece of pieces) {
    const sides = piece.map((side) => side.subarray(0, count - at))
    if (fades) fade(sides, at, fades)
    yield sides
    at += sides[0]?.length ?? 0
    if (at === count) return
  }
  yield [new Float32Array(count - at), new Float32Array(count - at)]
}

function fade(sides: Channels, start: number, { inSamples, outSamples, endSample }: Fades) {
  const length = sides[0]?.length ?? 0
  for (let i = 0; i < length; i++) {
    const at = start + i + 0.5
    const gain = rise(at, inSamples) * rise(endSample - at, outSamples)
    if (gain < 1) for (const side of sides) side[i]! *= gain
  }
}

const rise = (at: number, length: number) =>
  at >= length ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * Math.max(0, at)) / length)
