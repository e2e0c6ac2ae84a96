import { registerMediabunnyServer } from '@mediabunny/server'
import { ALL_FORMATS, AudioSampleSink, FilePathSource, Input } from 'mediabunny'
import { writeFile } from 'node:fs/promises'
import type { Clip } from './clips'

/** High enough that what straight-line resampling leaves behind lies above speech. */
const RATE = 48_000
const JOINED_SECONDS = 600
const PAUSES_SECONDS = [4, 9, 2.5, 14, 6]
/** A room at night, about -52 dB below full scale; where no real noise lies beside the checkout it is all there is. */
const HISS_AMPLITUDE = 0.0045
/** Of the real noise under everything, and of the louder one in every other pause; speech is about -20 dB. */
const ROOM_DB = -46
const PAUSE_DB = -36
/** Clips have some silence at their ends, and words some breath. */
const CLIP_EDGE_SECONDS = 0.3

type Span = { start: number; end: number }
/** `turns` are the clips in the order in which they are heard. */
export type JoinedFile = { path: string; turns: Clip[]; pauses: Span[] }

registerMediabunnyServer()

/** Ten minutes of the clips, over and over, with pauses of 2.5 to 14 s between them and noise over all, louder in pauses. */
export async function joinWithPauses(clips: Clip[], noises: string[], path: string): Promise<JoinedFile> {
  const sounds = await Promise.all(clips.map((clip) => decoded(clip.path)))
  const [room, louder] = await Promise.all(noises.map(decoded))
  const joined = hiss(JOINED_SECONDS * RATE)
  if (room) addNoise(joined, room, ROOM_DB, { start: 0, end: JOINED_SECONDS })
  const turns: Clip[] = []
  const pauses: Span[] = []
  let at = RATE
  for (let turn = 0; ; turn++) {
    const sound = sounds[turn % sounds.length]!
    const pause = Math.round(PAUSES_SECONDS[turn % PAUSES_SECONDS.length]! * RATE)
    if (at + sound.length + pause > joined.length) break
    for (let i = 0; i < sound.length; i++) joined[at + i]! += sound[i]!
    turns.push(clips[turn % clips.length]!)
    at += sound.length
    const silent = { start: at / RATE + CLIP_EDGE_SECONDS, end: (at + pause) / RATE - CLIP_EDGE_SECONDS }
    if (louder && turn % 2 === 1) addNoise(joined, louder, PAUSE_DB, silent)
    pauses.push(silent)
    at += pause
  }
  await writeFile(path, wavOf(joined))
  return { path, turns, pauses }
}

async function decoded(path: string): Promise<Float32Array> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS })
  const parts: Float32Array[] = []
  const track = await input.getPrimaryAudioTrack()
  const rate = await track!.getSampleRate()
  for await (const sample of new AudioSampleSink(track!).samples()) {
    const part = new Float32Array(sample.numberOfFrames)
    sample.copyTo(part, { planeIndex: 0, format: 'f32-planar' })
    parts.push(part)
    sample.close()
  }
  input.dispose()
  return resampled(Float32Array.from(parts.flatMap((part) => [...part])), rate)
}

function resampled(samples: Float32Array, rate: number): Float32Array {
  return Float32Array.from({ length: Math.floor((samples.length * RATE) / rate) }, (_, i) => {
    const position = (i * rate) / RATE
    const before = Math.floor(position)
    const [a, b] = [samples[before]!, samples[before + 1] ?? samples[before]!]
    return a + (b - a) * (position - before)
  })
}

/** Over and over, at a level (RMS below full scale) that it is brought to. */
function addNoise(to: Float32Array, noise: Float32Array, levelDb: number, { start, end }: Span) {
  const rms = Math.sqrt(noise.reduce((sum, sample) => sum + sample ** 2, 0) / noise.length)
  const gain = 10 ** (levelDb / 20) / rms
  const from = Math.round(start * RATE)
  const length = Math.round(end * RATE) - from
  for (let i = 0; i < length; i++) to[from + i]! += gain * noise[i % noise.length]!
}

function hiss(length: number): Float32Array {
  let state = 1
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (HISS_AMPLITUDE * state) / 2 ** 31
  })
}

/** 16 bit, mono. */
function wavOf(samples: Float32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(44 + 2 * samples.length))
  const ascii = (offset: number, text: string) =>
    [...text].forEach((letter, i) => bytes.setUint8(offset + i, letter.charCodeAt(0)))
  ascii(0, 'RIFF')
  bytes.setUint32(4, 36 + 2 * samples.length, true)
  ascii(8, 'WAVEfmt ')
  bytes.setUint32(16, 16, true)
  bytes.setUint16(20, 1, true)
  bytes.setUint16(22, 1, true)
  bytes.setUint32(24, RATE, true)
  bytes.setUint32(28, 2 * RATE, true)
  bytes.setUint16(32, 2, true)
  bytes.setUint16(34, 16, true)
  ascii(36, 'data')
  bytes.setUint32(40, 2 * samples.length, true)
  samples.forEach((sample, i) => bytes.setInt16(44 + 2 * i, Math.max(-1, Math.min(1, sample)) * 32_767, true))
  return new Uint8Array(bytes.buffer)
}
