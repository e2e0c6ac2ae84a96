import type { Style } from './style'

export const folkGuitar: Style = {
  id: 'folk guitar',
  name: 'Folk guitar',
  bpm: { low: 88, typical: 104, high: 124 },
  swing: 0.1,
  swingUnitBeats: 0.5,
  prefers: 'major',
  major: {
    a: ['I IV I V', 'I V vi IV', 'I vi IV V', 'I I IV V'],
    b: ['IV I V I', 'vi IV I V', 'IV V I vi'],
    cadence: 'V7',
    final: 'I',
  },
  minor: {
    a: ['i bVII bVI bVII', 'i iv i v', 'i bIII bVII i'],
    b: ['bIII bVII i i', 'bVI bVII i v'],
    cadence: 'v',
    final: 'i',
  },
  drums: {
    kits: ['brush', 'standard'],
    from: 0.75,
    grooves: [
      { kick: 'x.......x.......', shaker: 'x.o.x.o.x.o.x.o.' },
      { kick: 'x.......x.......', tambourine: '....x.......x...', shaker: 'xoxoxoxoxoxoxoxo' },
    ],
    fills: [{ tambourine: '........x.x.xxxx' }],
  },
  bass: { instruments: ['double bass'], from: 0.5, patterns: ['R-------5-------', 'R---..R-5---..a-'] },
  chords: {
    instruments: ['steel guitar'],
    from: 0.55,
    rhythms: ['X---x---x---x---', 'X---x-x-..x-x-x-', 'X-x-X-x-..x-X-x-'],
    voices: 4,
    strumMs: 22,
    low: 48,
    high: 71,
  },
  arp: {
    instruments: ['nylon guitar', 'steel guitar', 'banjo'],
    patterns: ['0-2-1-3-0-2-1-3-', '0-3-1-2-0-3-1-2-', '0-2-3-2-1-2-3-2-'],
    low: 45,
    high: 72,
  },
  lead: {
    instruments: ['fiddle', 'whistle', 'harmonica', 'mandolin', 'flute'],
    from: 0.4,
    cells: ['x---x-x-x---x---', 'x-x-x-x-x---....', 'x-----x-x-x-x---', 'x---x---x-x-x-x-'],
    leaps: 0.3,
    centre: 74,
  },
  mix: {
    levelsDb: { drums: -8, bass: -5, chords: -2, arp: -2, lead: -1 },
    reverb: { drums: 0.15, bass: 0.08, chords: 0.16, arp: 0.18, lead: 0.26 },
    reverbSeconds: 1.5,
  },
  human: { timingMs: 10, velocity: 0.1 },
}
