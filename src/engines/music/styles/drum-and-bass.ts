import type { Style } from './style'

export const drumAndBass: Style = {
  id: 'drum and bass',
  name: 'Drum and bass',
  bpm: { low: 168, typical: 174, high: 178 },
  swing: 0,
  prefers: 'minor',
  major: {
    a: ['Imaj7 Imaj7 IVmaj7 V', 'Iadd9 Iadd9 IVmaj7 V'],
    b: ['IVmaj7 V Imaj7 Imaj7', 'ii7 V Imaj7 Imaj7'],
    cadence: 'V7sus4',
    final: 'Iadd9',
  },
  minor: {
    a: ['i9 i9 bVImaj7 bVImaj7', 'i7 i7 bVImaj7 bVII', 'iadd9 iadd9 iv7 v7'],
    b: ['bVImaj7 bVII i7 i7', 'iv7 iv7 bVImaj7 v7'],
    cadence: 'v7',
    final: 'iadd9',
  },
  drums: {
    kits: ['club', 'power'],
    from: 0.25,
    grooves: [
      { kick: 'X.........x.....', snare: '....X.......X...', hat: 'x.x.x.x.x.x.x.x.' },
      {
        kick: 'X.........X.....',
        snare: '....X..o.o..X...',
        hat: 'x.xxx.x.xxx.x.xx',
        ride: 'x...x...x...x...',
      },
      {
        kick: 'X.x.......X..?..',
        snare: '....X..o.o..X.o?',
        hat: 'xoxoxoxoxoxoxoxo',
        ride: 'x.x.x.x.x.x.x.x.',
      },
    ],
    fills: [{ snare: '........x.xxX.xx', kick: '........X..x....' }, { snare: '........xoxoxxXX' }],
  },
  bass: {
    instruments: ['reese bass', 'sub bass'],
    from: 0.4,
    patterns: ['R---------------', 'R-----..R---..O-', 'R--.R-..O-5-..R-'],
  },
  chords: {
    instruments: ['electric piano', 'synth stab'],
    from: 0.6,
    rhythms: ['X-----..........', 'X--x--..........', 'X-....x-....x-..'],
    voices: 4,
    low: 57,
    high: 79,
  },
  pad: { instruments: ['synth pad', 'glass pad', 'synth strings'], voices: 4, low: 55, high: 79 },
  arp: {
    instruments: ['synth pluck', 'bells'],
    patterns: ['0-..2-..1-..3-..', '0-2-4-2-1-3-4-3-'],
    low: 64,
    high: 88,
  },
  lead: {
    instruments: ['soft lead', 'synth lead'],
    from: 0.75,
    cells: ['x-----x-----x---', 'x-------x---x---', '....x-----x-----'],
    leaps: 0.35,
    centre: 74,
  },
  risers: true,
  mix: {
    levelsDb: { drums: 0, bass: -2, chords: -9, pad: -8, arp: -10, lead: -7, effects: -13 },
    reverb: { drums: 0.06, chords: 0.3, pad: 0.45, arp: 0.4, lead: 0.4, effects: 0.4 },
    reverbSeconds: 2.4,
    delay: { arp: 0.35, lead: 0.3 },
    sideChainDb: 5,
  },
  human: { timingMs: 2, velocity: 0.07 },
}
