import { expect, it } from 'vitest'
import { readMidi } from '@/testing/music/read-midi'
import { writeMidi, type MidiPiece } from './midi-file'

const note = (startBeats: number, pitch: number, lengthBeats = 1) => ({
  startBeats,
  lengthBeats,
  pitch,
  velocity: 0.5,
})

const PIECE: MidiPiece = {
  tempoBpm: 96,
  metreName: '6/8',
  key: { tonic: 3, mode: 'major' },
  markers: [
    { startBeats: 0, text: 'A' },
    { startBeats: 3, text: 'ending' },
  ],
  tracks: [
    { name: 'lead: flute', channel: 0, program: 73, notes: [note(0, 72), note(1, 72), note(2.5, 74, 300)] },
    { name: 'drums: drum kit', channel: 9, program: 0, notes: [note(0, 36, 0.25)] },
  ],
  lengthBeats: 304,
}

it('is read back by another parser as it was meant', () => {
  const read = readMidi(writeMidi(PIECE))
  expect(read).toMatchObject({
    format: 1,
    ticksPerBeat: 480,
    metre: '6/8',
    markers: [
      { tick: 0, text: 'A' },
      { tick: 1440, text: 'ending' },
    ],
  })
  expect(read.tempoBpm).toBeCloseTo(96, 3)
  expect(read.tracks.map(({ name }) => name)).toEqual(['Overtone', 'lead: flute', 'drums: drum kit'])
  expect(read.tracks[1]?.notes).toEqual([
    { channel: 0, pitch: 72, velocity: 64, startTick: 0, endTick: 480 },
    { channel: 0, pitch: 72, velocity: 64, startTick: 480, endTick: 960 },
    { channel: 0, pitch: 74, velocity: 64, startTick: 1200, endTick: 145_200 },
  ])
  expect(read.tracks[2]?.notes[0]?.channel).toBe(9)
})

it.each([
  [{ tonic: 0, mode: 'major' }, [0, 0]],
  [{ tonic: 3, mode: 'major' }, [253, 0]],
  [{ tonic: 4, mode: 'minor' }, [1, 1]],
  [{ tonic: 2, mode: 'minor' }, [255, 1]],
] as const)('has the key signature of %j', (key, signature) => {
  const bytes = [...writeMidi({ ...PIECE, key })]
  const at = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0x59)
  expect(bytes.slice(at + 3, at + 5)).toEqual(signature)
})
