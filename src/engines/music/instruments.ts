import type { PitchRange } from '@/domain/score/pitch'
import type { PatchId } from './render/patches'

export type Instrument = {
  name: string
  /** What a player can reach; parts stay inside. */
  range: PitchRange
  /** General MIDI, for the MIDI file; the sampler plays it too, unless `patch` names a sound of our own synthesis. */
  program: number
  /** Bank of the sound font, where it is not the first. */
  bank?: number
  patch?: PatchId
}

const instrument = (
  name: string,
  low: number,
  high: number,
  program: number,
  own: Partial<Instrument> = {},
) => ({ name, range: { low, high }, program, ...own }) satisfies Instrument

/** Sounding ranges: Adler, The Study of Orchestration; synthesisers as far as they sound well. */
export const INSTRUMENTS = {
  piano: instrument('piano', 28, 96, 0),
  'electric piano': instrument('electric piano', 36, 91, 4),
  harpsichord: instrument('harpsichord', 36, 86, 6),
  clavinet: instrument('clavinet', 36, 84, 7),
  celesta: instrument('celesta', 60, 96, 8),
  'music box': instrument('music box', 60, 96, 10),
  glockenspiel: instrument('glockenspiel', 67, 100, 9),
  vibraphone: instrument('vibraphone', 53, 89, 11),
  marimba: instrument('marimba', 45, 96, 12),
  bells: instrument('bells', 60, 89, 14),
  organ: instrument('organ', 36, 91, 16),
  'rock organ': instrument('rock organ', 36, 91, 18),
  accordion: instrument('accordion', 53, 89, 21),
  harmonica: instrument('harmonica', 60, 89, 22),
  'nylon guitar': instrument('nylon guitar', 40, 84, 24),
  'steel guitar': instrument('steel guitar', 40, 84, 25),
  ukulele: instrument('ukulele', 55, 81, 24, { bank: 8 }),
  mandolin: instrument('mandolin', 55, 88, 25, { bank: 16 }),
  'jazz guitar': instrument('jazz guitar', 40, 84, 26),
  'clean guitar': instrument('clean guitar', 40, 86, 27),
  'muted guitar': instrument('muted guitar', 40, 84, 28),
  'overdriven guitar': instrument('overdriven guitar', 40, 86, 29),
  'distorted guitar': instrument('distorted guitar', 40, 86, 30),
  banjo: instrument('banjo', 48, 84, 105),
  sitar: instrument('sitar', 48, 84, 104),
  'double bass': instrument('double bass', 28, 55, 32),
  'electric bass': instrument('electric bass', 28, 57, 33),
  'picked bass': instrument('picked bass', 28, 57, 34),
  'fretless bass': instrument('fretless bass', 28, 57, 35),
  'slap bass': instrument('slap bass', 28, 57, 36),
  'synth bass': instrument('synth bass', 24, 57, 38, { patch: 'round bass' }),
  'pluck bass': instrument('pluck bass', 24, 57, 38, { patch: 'pluck bass' }),
  'acid bass': instrument('acid bass', 24, 60, 39, { patch: 'acid bass' }),
  'reese bass': instrument('reese bass', 24, 55, 39, { patch: 'reese bass' }),
  'sub bass': instrument('sub bass', 24, 52, 38, { patch: 'sub bass' }),
  'triangle bass': instrument('triangle bass', 28, 60, 38, { patch: 'chip triangle' }),
  violin: instrument('violin', 55, 96, 40),
  viola: instrument('viola', 48, 84, 41),
  cello: instrument('cello', 36, 76, 42),
  contrabass: instrument('contrabass', 28, 55, 43),
  'pizzicato strings': instrument('pizzicato strings', 36, 88, 45),
  harp: instrument('harp', 36, 96, 46),
  strings: instrument('strings', 36, 91, 48),
  'slow strings': instrument('slow strings', 36, 91, 49),
  choir: instrument('choir', 48, 79, 52),
  trumpet: instrument('trumpet', 54, 82, 56),
  'muted trumpet': instrument('muted trumpet', 54, 82, 59),
  trombone: instrument('trombone', 40, 72, 57),
  'french horn': instrument('french horn', 41, 77, 60),
  brass: instrument('brass', 40, 82, 61),
  'alto sax': instrument('alto sax', 49, 80, 65),
  'tenor sax': instrument('tenor sax', 44, 76, 66),
  oboe: instrument('oboe', 58, 87, 68),
  clarinet: instrument('clarinet', 50, 89, 71),
  flute: instrument('flute', 60, 93, 73),
  recorder: instrument('recorder', 60, 88, 74),
  'pan flute': instrument('pan flute', 60, 88, 75),
  whistle: instrument('whistle', 67, 96, 78),
  kalimba: instrument('kalimba', 55, 88, 108),
  fiddle: instrument('fiddle', 55, 93, 110),
  'steel drums': instrument('steel drums', 55, 88, 114),
  'synth pad': instrument('synth pad', 36, 91, 89, { patch: 'warm pad' }),
  'dark pad': instrument('dark pad', 36, 84, 89, { patch: 'dark pad' }),
  'glass pad': instrument('glass pad', 43, 91, 92, { patch: 'glass pad' }),
  'synth strings': instrument('synth strings', 43, 88, 50, { patch: 'bright pad' }),
  'synth stab': instrument('synth stab', 43, 88, 62, { patch: 'stab' }),
  'synth brass': instrument('synth brass', 43, 84, 62, { patch: 'synth brass' }),
  'synth pluck': instrument('synth pluck', 48, 96, 90, { patch: 'pluck' }),
  'synth lead': instrument('synth lead', 48, 93, 81, { patch: 'saw lead' }),
  'soft lead': instrument('soft lead', 48, 93, 80, { patch: 'soft lead' }),
  'chip lead': instrument('chip lead', 48, 96, 80, { patch: 'chip pulse' }),
  'chip arp': instrument('chip arp', 48, 100, 80, { patch: 'chip thin pulse' }),
} as const satisfies Record<string, Instrument>

export type InstrumentId = keyof typeof INSTRUMENTS

export const instrumentOf = (id: InstrumentId): Instrument => INSTRUMENTS[id]

export type Kit = {
  name: string
  /** General MIDI drum kit. */
  program: number
  /** Drums of our own synthesis instead of samples. */
  machine?: 'club' | '808' | 'chip' | 'gated'
}

const KITS = {
  standard: { name: 'drum kit', program: 0 },
  room: { name: 'room drum kit', program: 8 },
  power: { name: 'power drum kit', program: 16 },
  jazz: { name: 'jazz drum kit', program: 32 },
  brush: { name: 'brushes', program: 40 },
  orchestra: { name: 'orchestral percussion', program: 48 },
  club: { name: 'club drum machine', program: 24, machine: 'club' },
  '808': { name: '808 drum machine', program: 25, machine: '808' },
  gated: { name: 'gated drum machine', program: 24, machine: 'gated' },
  chip: { name: 'chip noise drums', program: 24, machine: 'chip' },
} as const satisfies Record<string, Kit>

export type KitId = keyof typeof KITS

export const kitOf = (id: KitId): Kit => KITS[id]

/** Sounds of the General MIDI percussion map by the names the grooves use. */
export const DRUMS = {
  kick: 36,
  rim: 37,
  snare: 38,
  clap: 39,
  brush: 40,
  lowTom: 41,
  hat: 42,
  pedal: 44,
  midTom: 47,
  open: 46,
  crash: 49,
  highTom: 50,
  ride: 51,
  bell: 53,
  tambourine: 54,
  cowbell: 56,
  bongo: 60,
  conga: 63,
  lowConga: 64,
  shaker: 70,
  clave: 75,
  triangle: 81,
} as const

export type DrumName = keyof typeof DRUMS
