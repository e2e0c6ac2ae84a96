import { DamagedAudioError } from '@/domain/audio/errors'
import type { TakeEdit } from '@/domain/music/take-edit'
import { mediaFileOfBlob } from '@/engines/media/media-file'
import { faded, fadesOf } from './fades'
import { FADE_SECONDS, joined, withRoom, type Span } from './length/join'
import { lengthOf, planLength } from './length/re-length'
import type { EditedMusic } from './protocol'
import type { Channels } from './sound'
import { soundOf, stereoOf } from './sound-of'

export type EditedSound = { sampleRate: number; sampleCount: number; play: () => Iterable<Channels> }

/** Both channels of a music file, all of it. */
export async function readMusic(file: Blob, sampleRate: number, signal: AbortSignal) {
  const pieces: Channels[] = []
  for await (const piece of stereoOf(mediaFileOfBlob(file), sampleRate, { signal, onProgress: () => {} }))
    pieces.push(piece)
  return together(pieces)
}

/** The rate that a file is decoded at. */
export async function rateOfMusic(file: Blob, signal: AbortSignal): Promise<number> {
  for await (const { sampleRate } of soundOf(mediaFileOfBlob(file), signal)) return sampleRate
  throw new DamagedAudioError('No part of the sound could be decoded.')
}

function together(pieces: readonly Channels[]): [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] {
  const length = pieces.reduce((sum, [left]) => sum + (left?.length ?? 0), 0)
  const sides: [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>] = [
    new Float32Array(length),
    new Float32Array(length),
  ]
  let at = 0
  for (const piece of pieces) {
    sides.forEach((side, c) => side.set(piece[c] ?? piece[0]!, at))
    at += piece[0]?.length ?? 0
  }
  return sides
}

/** What is heard of music as edited; `targetSeconds` is its exact length, if it has to have one. */
export async function editedMusic(
  { file, edit, barSeconds }: EditedMusic,
  targetSeconds: number | null,
  rate: number,
  signal: AbortSignal,
): Promise<EditedSound> {
  const channels = await readMusic(file, rate, signal)
  const music = { channels, sampleRate: rate, length: channels[0].length }
  if (edit?.loop) return loopSound(music, edit, targetSeconds)
  const part = spanOf(edit ?? whole(music), music)
  const target = targetSeconds === null ? part.to - part.from : Math.round(targetSeconds * rate)
  const { spans, fadeSamples } =
    target === part.to - part.from
      ? { spans: [part], fadeSamples: [] }
      : planLength(channels, rate, part, barSeconds, target / rate)
  const isLate = spans[0]!.from > part.from
  const isCut = { start: part.from > 0, end: part.to < music.length }
  const fades = fadesOf(edit, lengthOf(spans), target, { ...isCut, isLate }, rate)
  return {
    sampleRate: rate,
    sampleCount: target,
    play: () => faded(joined(channels, spans, fadeSamples), target, fades),
  }
}

const WHOLE = { start: false, end: false, isLate: false }

type Music = { channels: Channels; sampleRate: number; length: number }

const whole = ({ length, sampleRate }: Music) => ({ startSeconds: 0, endSeconds: length / sampleRate })

function spanOf(
  { startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
  { sampleRate, length }: Music,
): Span {
  const from = Math.min(length, Math.max(0, Math.round(startSeconds * sampleRate)))
  return { from, to: Math.max(from, Math.min(length, Math.round(endSeconds * sampleRate))) }
}

/** Its end goes over into what comes before its start, or what comes after it into its start: so it can be played again and again. */
function loopSound(music: Music, edit: TakeEdit, targetSeconds: number | null): EditedSound {
  const { channels, sampleRate, length } = music
  const loop = spanOf(edit.loop ?? whole(music), music)
  const period = loop.to - loop.from
  const fade = Math.min(Math.round(FADE_SECONDS.beat * sampleRate), period >> 1)
  // Without music before the loop the seam moves to where there is some.
  const { exit, entry } = withRoom(loop.to, loop.from, fade, length)
  const [round, late] = [{ from: entry, to: exit }, entry - loop.from]
  const turned = together([...joined(channels, [round], [Math.min(fade, round.from)])])
  const once = turned.map((side) => Float32Array.from(side, (_, i) => side[(i - late + period) % period]!))
  const count = targetSeconds === null ? period : Math.round(targetSeconds * sampleRate)
  const rounds = Math.ceil(count / period) * period
  const fades = count === period ? null : fadesOf(edit, rounds, count, WHOLE, sampleRate)
  return { sampleRate, sampleCount: count, play: () => faded(again(once, count), count, fades) }
}

function* again(once: Channels, count: number): Generator<Channels> {
  for (let done = 0; done < count; done += once[0]!.length) yield once.map((side) => side.slice())
}
