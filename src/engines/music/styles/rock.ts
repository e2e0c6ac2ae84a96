import type { Style } from './style'

export const rock: Style = {
  id: 'rock',
  name: 'Rock',
  bpm: { low: 108, typical: 128, high: 150 },
  swing: 0,
  prefers: 'either',
  major: {
    a: ['I bVII IV I', 'I IV V IV', 'I V bVII IV'],
    b: ['IV V I I', 'vi IV V V', 'bVII IV I I'],
    cadence: 'V',
    final: 'I5',
  },
  minor: {
    a: ['i bVII iv i', 'i i bVI bVII', 'i bVI bVII i'],
    b: ['bVI bVII i i', 'bVI iv i bVII'],
    cadence: 'bVII',
    final: 'i5',
  },
  drums: {
    kits: ['power', 'standard', 'room'],
    from: 0.2,
    grooves: [
      { kick: 'X.......X.......', snare: '....X.......X...', hat: 'x...x...x...x...' },
      { kick: 'X.....x.X.......', snare: '....X.......X...', hat: 'X.x.X.x.X.x.X.x.' },
      {
        kick: 'X..x..x.X.x.....',
        snare: '....X.......X..o',
        open: 'x...x...x...x...',
        ride: 'X.x.X.x.X.x.X.x.',
      },
    ],
    fills: [
      { snare: '........XxXx....', lowTom: '............XxXx' },
      {
        snare: '........X...X...',
        highTom: '........xx......',
        midTom: '..........xx....',
        lowTom: '............xxxx',
      },
    ],
  },
  bass: {
    instruments: ['picked bass', 'electric bass'],
    patterns: ['R-R-R-R-R-R-R-R-', 'R-R-R-R-R-R-5-a-', 'R-R-RRR-O-R-R-a-'],
  },
  chords: {
    instruments: ['distorted guitar', 'overdriven guitar'],
    rhythms: ['X-----------x---', 'X---x---x---x---', 'X-xxx-x-X-xxx-x-'],
    voices: 3,
    isPower: true,
    strumMs: 8,
    low: 43,
    high: 67,
  },
  pad: { instruments: ['rock organ'], from: 0.8, voices: 3, low: 55, high: 74 },
  arp: {
    instruments: ['clean guitar'],
    patterns: ['0-2-1-2-3-2-1-2-', '0-1-2-3-2-1-2-1-'],
    low: 55,
    high: 79,
  },
  lead: {
    instruments: ['overdriven guitar', 'distorted guitar'],
    from: 0.6,
    cells: ['x---x-x-x-------', 'x-x-x-x-x---x---', 'x-----x-x-x-x---', '..x-x---x-x-x-x-'],
    leaps: 0.35,
    centre: 70,
  },
  mix: {
    levelsDb: { drums: 0, bass: -3, chords: -3, pad: -12, arp: -9, lead: -3 },
    reverb: { drums: 0.12, chords: 0.1, pad: 0.2, arp: 0.25, lead: 0.22 },
    reverbSeconds: 1.5,
    delay: { lead: 0.2 },
  },
  human: { timingMs: 7, velocity: 0.09 },
}
