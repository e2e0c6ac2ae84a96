import type { Key } from './key'
import { usesFlats } from './key'
import { pitchClassOf } from './pitch'
import type { Note } from './score'

const TICKS_PER_BEAT = 480

type MidiTrack = {
  name: string
  /** 0 to 15; 9 is percussion. */
  channel: number
  /** General MIDI program, 0 to 127. */
  program: number
  notes: readonly Note[]
}

export type MidiPiece = {
  tempoBpm: number
  metreName: string
  key: Key
  markers: readonly { startBeats: number; text: string }[]
  tracks: readonly MidiTrack[]
  lengthBeats: number
}

type MidiEvent = { tick: number; bytes: number[] }

/** A Standard MIDI File, format 1: a conductor track, then one track for each part. */
export function writeMidi(piece: MidiPiece): Uint8Array<ArrayBuffer> {
  const endTick = tickOf(piece.lengthBeats)
  const tracks = [conductor(piece), ...piece.tracks.map(partEvents)]
  const chunks = tracks.map((events) => chunk('MTrk', trackBytes(events, endTick)))
  const header = chunk('MThd', [0, 1, 0, tracks.length, TICKS_PER_BEAT >> 8, TICKS_PER_BEAT & 0xff])
  return Uint8Array.from([header, ...chunks].flat())
}

function conductor({ tempoBpm, metreName, key, markers }: MidiPiece): MidiEvent[] {
  const microseconds = Math.round(60_000_000 / tempoBpm)
  const [numerator = 4, denominator = 4] = metreName.split('/').map(Number)
  return [
    meta(0, 0x03, ascii('Overtone')),
    meta(0, 0x51, [microseconds >> 16, (microseconds >> 8) & 0xff, microseconds & 0xff]),
    meta(0, 0x58, [numerator, Math.round(Math.log2(denominator)), 24, 8]),
    meta(0, 0x59, keySignature(key)),
    ...markers.map(({ startBeats, text }) => meta(tickOf(startBeats), 0x06, ascii(text))),
  ]
}

/** Sharps, or flats below zero as a signed byte, and whether it is minor. */
function keySignature(key: Key): number[] {
  const isMinor = key.mode === 'minor' || key.mode === 'dorian' || key.mode === 'phrygian'
  const majorTonic = pitchClassOf(key.tonic + (isMinor ? 3 : 0))
  const sharps = (majorTonic * 7) % 12
  const signed = sharps > 6 || (usesFlats(key) && sharps > 5) ? sharps - 12 : sharps
  return [signed & 0xff, isMinor ? 1 : 0]
}

function partEvents({ name, channel, program, notes }: MidiTrack): MidiEvent[] {
  return [
    meta(0, 0x03, ascii(name)),
    { tick: 0, bytes: [0xc0 | channel, program] },
    ...notes.flatMap(({ startBeats, lengthBeats, pitch, velocity }) => {
      const tick = tickOf(startBeats)
      const loudness = Math.max(1, Math.min(127, Math.round(velocity * 127)))
      return [
        { tick, bytes: [0x90 | channel, pitch, loudness] },
        { tick: Math.max(tick + 1, tickOf(startBeats + lengthBeats)), bytes: [0x80 | channel, pitch, 0] },
      ]
    }),
  ]
}

function trackBytes(events: MidiEvent[], endTick: number): number[] {
  // At one tick what ends goes before what begins, or a repeated note would be cut off.
  const isOff = ({ bytes }: MidiEvent) => (((bytes[0] ?? 0) & 0xf0) === 0x80 ? 0 : 1)
  const ordered = events.toSorted((a, b) => a.tick - b.tick || isOff(a) - isOff(b))
  const bytes: number[] = []
  let tick = 0
  for (const event of [...ordered, meta(Math.max(endTick, ordered.at(-1)?.tick ?? 0), 0x2f, [])]) {
    bytes.push(...variableLength(event.tick - tick), ...event.bytes)
    tick = event.tick
  }
  return bytes
}

const tickOf = (beats: number) => Math.max(0, Math.round(beats * TICKS_PER_BEAT))

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0) & 0x7f)

const meta = (tick: number, type: number, content: number[]): MidiEvent => ({
  tick,
  bytes: [0xff, type, ...variableLength(content.length), ...content],
})

function variableLength(value: number): number[] {
  const bytes = [value & 0x7f]
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80)
  return bytes
}

function chunk(type: string, content: number[]): number[] {
  const { length } = content
  return [
    ...ascii(type),
    length >>> 24,
    (length >> 16) & 0xff,
    (length >> 8) & 0xff,
    length & 0xff,
    ...content,
  ]
}
