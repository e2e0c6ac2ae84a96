import type { Style } from './style'

export const loFiHipHop: Style = {
  id: 'lo-fi hip-hop',
  name: 'Lo-fi hip-hop',
  bpm: { low: 68, typical: 80, high: 92 },
  swing: 0.55,
  swingUnitBeats: 0.25,
  prefers: 'either',
  major: {
    a: ['Imaj9 vi9 ii9 V9', 'Imaj7 vi7 IVmaj7 Imaj7', 'Imaj9 IVmaj7 ii9 Imaj9'],
    b: ['IVmaj7 V9 Imaj9 Imaj9', 'ii9 V9 Imaj9 vi9'],
    cadence: 'ii9,V9',
    final: 'Imaj9',
  },
  minor: {
    a: ['i9 iv9 i9 V7', 'i9 bVImaj7 iv9 V7', 'i9 bIIImaj7 bVImaj7 V7'],
    b: ['iv9 bVII9 i9 V7', 'bVImaj7 bVII9 i9 i9'],
    cadence: 'iv9,V7',
    final: 'i9',
  },
  drums: {
    kits: ['room', 'brush', '808'],
    from: 0.3,
    grooves: [
      { kick: 'X.........x.....', rim: '....x.......x...', hat: 'x.x.x.x.x.x.x.x.' },
      { kick: 'X......x..x.....', snare: '....X.......X...', hat: 'x.x.x.xox.x.x.x.' },
      {
        kick: 'X..x...x..x..?..',
        snare: '....X..o....X..o',
        hat: 'x.xox.xox.xox.x.',
        open: '..............?.',
      },
    ],
    fills: [
      { snare: '........X..o.xo.', kick: '........x.......' },
      { snare: '............X.xx', kick: '........x..x....' },
    ],
  },
  bass: {
    instruments: ['fretless bass', 'electric bass', 'sub bass'],
    from: 0.35,
    patterns: ['R-------..R-----', 'R------.R-..5-a-', 'R-----O-..R-5-a-'],
  },
  chords: {
    instruments: ['electric piano', 'jazz guitar', 'piano'],
    rhythms: ['X---------------', 'X-----x---------', 'X---..x---..x---'],
    voices: 4,
    strumMs: 14,
    low: 52,
    high: 76,
  },
  pad: { instruments: ['slow strings', 'dark pad'], from: 0.7, voices: 3, low: 52, high: 74 },
  lead: {
    instruments: ['vibraphone', 'soft lead', 'flute', 'jazz guitar', 'muted trumpet'],
    from: 0.5,
    cells: ['x--x--x-........', '..x-x-x---......', 'x-----x-x---....', '....x-x-x--x----'],
    leaps: 0.3,
    centre: 72,
  },
  mix: {
    levelsDb: { drums: 0, bass: -4.5, chords: -2, pad: -10, lead: -4, effects: -26 },
    reverb: { drums: 0.08, chords: 0.22, lead: 0.35, pad: 0.4 },
    reverbSeconds: 1.6,
    delay: { lead: 0.25 },
    chorus: { chords: 0.4 },
    sideChainDb: 3,
    topHz: 5200,
    crackle: true,
  },
  human: { timingMs: 14, velocity: 0.13, lateMs: 16 },
}
