import { readFile } from 'node:fs/promises'

export type ReadMidi = {
  tracks: number
  tempoBpm: number
  notes: number
  /** Up to the last event of the longest track. */
  durationSeconds: number
}

/** A Standard MIDI File with one tempo, as a sequencer reads it. */
export async function readMidi(path: string): Promise<ReadMidi> {
  const bytes = await readFile(path)
  if (bytes.toString('latin1', 0, 4) !== 'MThd') throw new Error('There is no MIDI header.')
  const ticksPerBeat = bytes.readUInt16BE(12)
  const found = { tempos: new Set<number>(), notes: 0, ticks: 0, tracks: 0 }
  for (let at = 14; at < bytes.length; at += 8 + bytes.readUInt32BE(at + 4)) {
    if (bytes.toString('latin1', at, at + 4) !== 'MTrk')
      throw new Error('There is no track where one is told.')
    found.tracks++
    readTrack(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at + 4)), found)
  }
  const [microseconds, ...others] = found.tempos
  if (microseconds === undefined || others.length > 0) throw new Error('There is not one tempo.')
  return {
    tracks: found.tracks,
    tempoBpm: 60_000_000 / microseconds,
    notes: found.notes,
    durationSeconds: ((found.ticks / ticksPerBeat) * microseconds) / 1_000_000,
  }
}

type Found = { tempos: Set<number>; notes: number; ticks: number }

function readTrack(bytes: Buffer, found: Found): void {
  let at = 0
  let status = 0
  let ticks = 0
  const variable = () => {
    for (let value = 0; ;) {
      const byte = bytes[at++]!
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    ticks += variable()
    if (bytes[at]! >= 128) status = bytes[at++]!
    if (status === 0xff) {
      const kind = bytes[at++]
      const length = variable()
      if (kind === 0x51) found.tempos.add(bytes.readUIntBE(at, 3))
      at += length
    } else if (status >= 0xf0) at += variable()
    else {
      if (status >> 4 === 9 && bytes[at + 1]! > 0) found.notes++
      at += status >> 4 === 0xc || status >> 4 === 0xd ? 1 : 2
    }
  }
  found.ticks = Math.max(found.ticks, ticks)
}
