import type { Style } from './style'

export const bossaNova: Style = {
  id: 'bossa nova',
  name: 'Bossa nova',
  bpm: { low: 110, typical: 128, high: 144 },
  swing: 0,
  prefers: 'major',
  major: {
    a: ['Imaj9 Imaj9 ii9 V13', 'Imaj7 Imaj7 ii9 V13', 'Imaj9 II9 ii9 V13'],
    b: ['IVmaj7 iv6 iii7 VI7', 'ii9 V13 Imaj9 Imaj9'],
    cadence: 'ii9,V13',
    final: 'Imaj7',
  },
  minor: {
    a: ['i9 i9 iim7b5 V7b9', 'i6 iv9 i6 V7b9', 'i9 iv9 i9 V7b9'],
    b: ['iv9 bVII9 i9 V7b9', 'bVImaj7 bVImaj7 iim7b5 V7b9'],
    cadence: 'iim7b5,V7b9',
    final: 'i69',
  },
  drums: {
    kits: ['jazz', 'brush'],
    from: 0.25,
    grooves: [
      { rim: 'x.....x.....x...', shaker: 'x.o.x.o.x.o.x.o.' },
      {
        kick: 'x.....x.x.....x.',
        rim: 'x.....x.....x...',
        hat: 'x.x.x.x.x.x.x.x.',
        shaker: 'xoxoxoxoxoxoxoxo',
      },
      {
        kick: 'x.....x.x.....x.',
        rim: 'x.....x...x.x...',
        hat: 'x.x.x.x.x.x.x.x.',
        shaker: 'xoxoxoxoxoxoxoxo',
        conga: '......x.......xx',
      },
    ],
    fills: [{ rim: '........x..x..x.' }, { conga: '........x.xx..xx', lowConga: '............x...' }],
  },
  bass: {
    instruments: ['double bass', 'fretless bass'],
    patterns: ['R-----5-5-----R-', 'R-----5-5-----a-', 'R-----R-5-----5-'],
  },
  chords: {
    instruments: ['nylon guitar'],
    rhythms: ['x-----x---..x---', 'x---..x-..x-..x-', 'x---..x-x-..x-x-'],
    voices: 4,
    strumMs: 12,
    low: 50,
    high: 74,
  },
  pad: { instruments: ['slow strings'], from: 0.7, voices: 3, low: 57, high: 77 },
  lead: {
    instruments: ['flute', 'alto sax', 'vibraphone', 'nylon guitar', 'clarinet'],
    from: 0.4,
    cells: ['x-----x---x-x---', '..x---x---x-----', 'x---..x-x-x-----', 'x-x---x-----....'],
    leaps: 0.25,
    centre: 72,
  },
  mix: {
    levelsDb: { drums: -4, bass: -2, chords: -1, pad: -12, lead: -1 },
    reverb: { drums: 0.12, chords: 0.2, pad: 0.35, lead: 0.3 },
    reverbSeconds: 1.7,
  },
  human: { timingMs: 9, velocity: 0.1 },
}
