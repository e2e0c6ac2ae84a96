import type { Style } from './style'

export const pop: Style = {
  id: 'pop',
  name: 'Pop',
  bpm: { low: 96, typical: 112, high: 126 },
  swing: 0,
  prefers: 'major',
  major: {
    a: ['I V vi IV', 'I vi IV V', 'I iii vi IV', 'I IV vi V'],
    b: ['IV V I vi', 'vi IV I V', 'IV I V vi'],
    cadence: 'Vsus4,V',
    final: 'I',
  },
  minor: {
    a: ['i bVI bIII bVII', 'i bVII bVI v', 'i iv bVI bVII'],
    b: ['bVI bVII i bIII', 'iv bVII bIII bVI'],
    cadence: 'bVII',
    final: 'i',
  },
  drums: {
    kits: ['standard', 'power'],
    from: 0.35,
    grooves: [
      { kick: 'X.......X.......', rim: '....x.......x...', hat: 'x.x.x.x.x.x.x.x.' },
      {
        kick: 'X......xX.......',
        snare: '....X.......X...',
        hat: 'x.x.x.x.x.x.x.x.',
        tambourine: '....o.......o...',
      },
      {
        kick: 'X..x..x.X.x.....',
        snare: '....X.......X...',
        clap: '....x.......x...',
        hat: 'xoxoxoxoxoxoxoxo',
        tambourine: '..x...x...x...x.',
      },
    ],
    fills: [
      { snare: '........x.xxXX.X' },
      {
        highTom: '........xx......',
        midTom: '..........xx....',
        lowTom: '............xx..',
        snare: '..............XX',
      },
    ],
  },
  bass: {
    instruments: ['electric bass', 'synth bass', 'picked bass'],
    from: 0.3,
    patterns: ['R-------R-------', 'R-----R-R-----R-', 'R-R-R-R-R-R-R-5-'],
  },
  chords: {
    instruments: ['piano', 'clean guitar', 'steel guitar', 'electric piano'],
    rhythms: ['X-------x-------', 'X---x---x---x---', 'X--x--x-X--x--x-'],
    voices: 4,
    strumMs: 10,
    low: 52,
    high: 77,
  },
  pad: { instruments: ['strings', 'synth pad', 'synth strings'], from: 0.55, voices: 3, low: 57, high: 79 },
  arp: {
    instruments: ['synth pluck', 'marimba', 'ukulele'],
    from: 0.65,
    patterns: ['0.2.1.2.0.2.1.2.', '0..1..2.0..1..2.'],
    low: 67,
    high: 86,
  },
  lead: {
    instruments: ['synth lead', 'soft lead', 'glockenspiel', 'flute', 'whistle'],
    from: 0.45,
    cells: ['x-x-x---x-x-----', 'x---x-x-x---....', '..x-x-x-x---x---', 'x-x-..x-x-x-....'],
    leaps: 0.3,
    centre: 76,
  },
  mix: {
    levelsDb: { drums: 0, bass: -3, chords: -4, pad: -10, arp: -10, lead: -4 },
    reverb: { drums: 0.08, chords: 0.2, pad: 0.35, arp: 0.25, lead: 0.3 },
    reverbSeconds: 1.8,
    delay: { lead: 0.2, arp: 0.2 },
    chorus: { pad: 0.3 },
    sideChainDb: 2,
  },
  human: { timingMs: 6, velocity: 0.08 },
}
