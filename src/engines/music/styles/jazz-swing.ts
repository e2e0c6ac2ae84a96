import type { Style } from './style'

export const jazzSwing: Style = {
  id: 'jazz swing',
  name: 'Jazz swing',
  bpm: { low: 110, typical: 140, high: 190 },
  swing: 0.9,
  swingUnitBeats: 0.5,
  prefers: 'major',
  major: {
    a: ['Imaj7 Imaj7 ii7 V13', 'Imaj9 VI7 ii9 V13', 'Imaj7 IVmaj7 ii9 V13'],
    b: ['iii7 VI7 ii7 V13', 'IVmaj7 #ivdim7 Imaj7 vi7', 'ii7 V13 Imaj7 VI7'],
    cadence: 'ii9,V13',
    final: 'Imaj7',
  },
  minor: {
    a: ['i7 iv7 iim7b5 V7b9', 'i6 bVImaj7 iim7b5 V7b9', 'i7 i7 iv7 V7b9'],
    b: ['iv7 bVII9 bIIImaj7 bVImaj7', 'iv7 iv7 i7 V7b9'],
    cadence: 'iim7b5,V7b9',
    final: 'i6',
  },
  drums: {
    kits: ['jazz', 'brush'],
    from: 0.15,
    grooves: [
      { ride: 'x...x.x.x...x.x.', pedal: '....x.......x...' },
      {
        ride: 'X...x.x.X...x.x.',
        pedal: '....x.......x...',
        kick: 'o...o...o...o...',
        snare: '..............?.',
      },
      {
        ride: 'X...X.x.X...X.x.',
        pedal: '....X.......X...',
        rim: '............x...',
        kick: 'o...o...o.?.o...',
        snare: '..?...o.......x.',
      },
    ],
    fills: [
      { snare: '........x.x.x.x.', kick: '..............X.' },
      { snare: '........x...x.x.', highTom: '..........x.....' },
    ],
  },
  bass: {
    instruments: ['double bass'],
    patterns: ['R-------5-------', 'R---3---5---a---', 'R---5---3---a---', 'R---3---7---a---'],
  },
  chords: {
    instruments: ['piano', 'jazz guitar', 'piano'],
    from: 0.2,
    rhythms: ['X---------------', 'x-....x-........', '..x-....x-....x-', 'x-....x-..x-....'],
    voices: 4,
    low: 52,
    high: 75,
  },
  lead: {
    instruments: ['tenor sax', 'muted trumpet', 'alto sax', 'vibraphone', 'clarinet', 'jazz guitar'],
    from: 0.35,
    cells: [
      'x-x-x-x-x---..x-',
      '..x-x-x-x-x-x---',
      'x---x-x-..x-x-x-',
      'x-x-x---....x-x-',
      'x-----x-x-x-....',
    ],
    leaps: 0.35,
    centre: 68,
  },
  mix: {
    levelsDb: { drums: -3, bass: -1, chords: -4, lead: 0 },
    reverb: { drums: 0.16, bass: 0.06, chords: 0.2, lead: 0.25 },
    reverbSeconds: 1.4,
  },
  human: { timingMs: 11, velocity: 0.12 },
}
