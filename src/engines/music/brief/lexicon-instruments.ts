import type { PartId } from '@/domain/score/score'
import type { InstrumentId } from '@/engines/music/instruments'

/** Other names of one instrument. */
export const INSTRUMENT_WORDS: readonly (readonly [InstrumentId, string])[] = [
  ['piano', 'grand piano|upright piano|acoustic piano|keys|felt piano sound'],
  ['electric piano', 'rhodes|wurlitzer|e piano|epiano|fender rhodes'],
  ['harpsichord', 'cembalo'],
  ['clavinet', 'clavi|clav'],
  ['glockenspiel', 'glock'],
  ['vibraphone', 'vibes|vibraharp'],
  ['marimba', 'xylophone'],
  ['bells', 'tubular bell|church bell|bell|chime'],
  ['organ', 'hammond|hammond organ|church organ|pipe organ'],
  ['nylon guitar', 'classical guitar|spanish guitar|nylon string guitar|flamenco guitar'],
  ['steel guitar', 'acoustic guitar|western guitar|steel string guitar|strummed guitar|12 string guitar'],
  ['jazz guitar', 'hollow body guitar'],
  ['overdriven guitar', 'electric guitar|crunchy guitar|lead guitar|guitar riff'],
  ['distorted guitar', 'distortion guitar|heavy guitar|power chord|metal guitar|fuzzy guitar|fuzz guitar'],
  ['clean guitar', 'clean electric guitar|chorus guitar'],
  ['double bass', 'upright bass|acoustic bass|walking bass|contrabass pizzicato'],
  ['electric bass', 'bass guitar|fingered bass'],
  ['synth bass', 'synth bassline|moog bass|analog bass|analogue bass'],
  ['sub bass', '808 bass|sub|deep bass'],
  ['acid bass', '303|tb 303|acid bassline|acid line'],
  ['reese bass', 'reese|wobble bass'],
  ['violin', 'solo violin'],
  ['pizzicato strings', 'pizzicato|plucked string'],
  ['strings', 'string|string section|string ensemble|string orchestra|orchestral string|lush string'],
  ['choir', 'voices|aah|ooh|chorus of voices|choral'],
  ['french horn', 'horn'],
  ['brass', 'horns|horn section|brass section'],
  ['alto sax', 'sax|saxophone|alto saxophone'],
  ['tenor sax', 'tenor saxophone'],
  ['pan flute', 'panpipe|pan pipe'],
  ['whistle', 'whistling|tin whistle|penny whistle'],
  ['kalimba', 'thumb piano|mbira'],
  ['steel drums', 'steel drum|steelpan|steel pan'],
  ['synth pad', 'pad|warm pad|analog pad|lush pad'],
  ['synth lead', 'lead synth|saw lead|synthesizer lead|lead'],
  ['synth pluck', 'arpeggio|arpeggiated synth|arpeggiator|arp|synth arpeggio|pluck|arpeggiated'],
  ['synth stab', 'stab|synth chord'],
]

/** Names for several: the style's own choice among them is taken, or its first. */
export const INSTRUMENT_GROUPS: readonly (readonly [string, readonly InstrumentId[]])[] = [
  [
    'guitar',
    [
      'steel guitar',
      'nylon guitar',
      'clean guitar',
      'muted guitar',
      'jazz guitar',
      'overdriven guitar',
      'distorted guitar',
    ],
  ],
  [
    'synth|synthesizer|synthesiser|analog synth|analogue synth|synths',
    [
      'synth pad',
      'synth strings',
      'synth lead',
      'synth pluck',
      'soft lead',
      'glass pad',
      'dark pad',
      'synth stab',
      'synth brass',
    ],
  ],
  ['woodwind|wind', ['flute', 'clarinet', 'oboe', 'recorder', 'pan flute']],
  ['mallet', ['marimba', 'vibraphone', 'glockenspiel']],
  ['keyboard', ['piano', 'electric piano', 'organ']],
]

export const PART_WORDS: readonly (readonly [string, string, PartId])[] = [
  [
    'drum|drum kit|percussion|beat drum|kick drum|snare|drum machine|808 drum|808|live drum|hi hat|cymbal|tom|taiko|timpani|shaker|conga|bongo|handclap|clap',
    'drums',
    'drums',
  ],
  ['bass|bassline|bass line', 'bass', 'bass'],
  ['melody|lead melody|topline|top line', 'a melody', 'lead'],
  ['chord', 'chords', 'chords'],
]
