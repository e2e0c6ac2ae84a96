import type { Style } from './style'

export const funk: Style = {
  id: 'funk',
  name: 'Funk',
  bpm: { low: 96, typical: 106, high: 116 },
  swing: 0.2,
  swingUnitBeats: 0.25,
  prefers: 'minor',
  major: {
    a: ['I9 I9 IV9 V9', 'I7 IV7 I7 V9'],
    b: ['IV9 V9 I9 I9', 'ii9 V13 I9 I9'],
    cadence: 'V9',
    final: 'I9',
  },
  minor: {
    a: ['i9 IV9 i9 IV9', 'i9 i9 i9 IV9', 'i7 bVII i7 IV9'],
    b: ['iv9 iv9 i9 i9', 'bVImaj7 V7 i9 i9'],
    cadence: 'V7',
    final: 'i9',
  },
  drums: {
    kits: ['standard', 'room'],
    from: 0.2,
    grooves: [
      { kick: 'X.....x...x.....', snare: '....X.......X...', hat: 'x.x.x.x.x.x.x.x.' },
      { kick: 'X..x..x...x..x..', snare: '....X..o.o..X..o', hat: 'xxxxxxxxxxxxxxxx' },
      {
        kick: 'X.xx..x...x..x..',
        snare: '....X..o.o.oX..o',
        hat: 'XxxxXxxxXxxxXx.x',
        open: '..............x.',
        cowbell: 'x...x...x...x...',
        conga: '..xx..x...xx..x.',
      },
    ],
    fills: [
      { snare: '........xoxoX.xX', kick: '........x..x....' },
      { snare: '........X..X..XX', highTom: '.........xx.....', lowTom: '............xx..' },
    ],
  },
  bass: {
    instruments: ['slap bass', 'electric bass'],
    patterns: ['R..R..O...R.5.7.', 'R..O.RR...7.O.R.', 'R.O..R.7R.O.57a.'],
  },
  chords: {
    instruments: ['muted guitar', 'clean guitar', 'clavinet'],
    rhythms: ['..x...x...x...x.', '..xx..x...xx..x.', 'x.xx..xxx.xx.xx.'],
    voices: 4,
    strumMs: 5,
    low: 55,
    high: 77,
  },
  pad: { instruments: ['organ', 'electric piano'], from: 0.5, voices: 4, low: 53, high: 74 },
  arp: {
    instruments: ['brass'],
    from: 0.6,
    patterns: ['..2...........3.', '2..2......3.2...', '....2.3.......2.'],
    low: 60,
    high: 76,
  },
  lead: {
    instruments: ['alto sax', 'trumpet', 'tenor sax', 'clavinet'],
    from: 0.5,
    cells: ['x.x..x--..x.x---', '..x.xx.x--......', 'x--x..x-x.......', '..x.x.x.x-x---..'],
    leaps: 0.35,
    centre: 68,
  },
  mix: {
    levelsDb: { drums: 0, bass: -1, chords: -6, pad: -11, arp: -7, lead: -4 },
    reverb: { drums: 0.07, chords: 0.1, pad: 0.2, arp: 0.18, lead: 0.22 },
    reverbSeconds: 1.2,
    chorus: { pad: 0.4 },
  },
  human: { timingMs: 6, velocity: 0.12 },
}
