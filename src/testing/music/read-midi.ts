/** A reader of Standard MIDI Files that shares nothing with the writer; throws on what is not one. */
export type MidiContent = {
  format: number
  ticksPerBeat: number
  tempoBpm: number
  metre: string
  markers: { tick: number; text: string }[]
  tracks: { name: string; notes: MidiNote[] }[]
}

type MidiNote = {
  channel: number
  pitch: number
  velocity: number
  startTick: number
  endTick: number
}

export function readMidi(bytes: Uint8Array): MidiContent {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (letters(bytes, 0, 4) !== 'MThd' || view.getUint32(4) !== 6) throw new Error('No MIDI header')
  const content: MidiContent = {
    format: view.getUint16(8),
    ticksPerBeat: view.getUint16(12),
    tempoBpm: 0,
    metre: '',
    markers: [],
    tracks: [],
  }
  let at = 14
  for (let track = 0; track < view.getUint16(10); track++) {
    if (letters(bytes, at, 4) !== 'MTrk') throw new Error(`No track at ${at}`)
    const end = at + 8 + view.getUint32(at + 4)
    readTrack(bytes, at + 8, end, content)
    at = end
  }
  if (at !== bytes.length) throw new Error('Bytes after the last track')
  return content
}

function readTrack(bytes: Uint8Array, start: number, end: number, content: MidiContent) {
  const track: MidiContent['tracks'][number] = { name: '', notes: [] }
  const open = new Map<string, MidiNote>()
  let [at, tick, isEnded] = [start, 0, false]
  const number = () => {
    let value = 0
    for (;;) {
      const byte = bytes[at++]!
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  while (at < end) {
    tick += number()
    const status = bytes[at++]!
    if (status === 0xff) {
      const type = bytes[at++]!
      const length = number()
      const body = bytes.subarray(at, at + length)
      at += length
      if (type === 0x2f) isEnded = true
      if (type === 0x03) track.name = letters(body, 0, length)
      if (type === 0x06) content.markers.push({ tick, text: letters(body, 0, length) })
      if (type === 0x51) content.tempoBpm = 60_000_000 / ((body[0]! << 16) | (body[1]! << 8) | body[2]!)
      if (type === 0x58) content.metre = `${body[0]}/${2 ** body[1]!}`
    } else if (status >> 4 === 12) at += 1
    else if (status >> 4 === 9 || status >> 4 === 8) {
      const [pitch, velocity] = [bytes[at]!, bytes[at + 1]!]
      at += 2
      const key = `${status & 15} ${pitch}`
      if (status >> 4 === 9 && velocity > 0) {
        open.set(key, { channel: status & 15, pitch, velocity, startTick: tick, endTick: tick })
      } else {
        const note = open.get(key)
        if (note) track.notes.push({ ...note, endTick: tick })
        open.delete(key)
      }
    } else throw new Error(`Unexpected status ${status} at ${at}`)
  }
  if (!isEnded) throw new Error('A track without its end')
  content.tracks.push(track)
}

const letters = (bytes: Uint8Array, from: number, count: number) =>
  String.fromCharCode(...bytes.subarray(from, from + count))
