import type { Style } from './style'

export const synthwave: Style = {
  id: 'synthwave',
  name: 'Synthwave',
  bpm: { low: 84, typical: 100, high: 116 },
  swing: 0,
  prefers: 'minor',
  major: {
    a: ['I V vi IV', 'I iii IV V', 'I IV V I'],
    b: ['vi IV I V', 'IV V vi I'],
    cadence: 'V',
    final: 'I',
  },
  minor: {
    a: ['i bVI bIII bVII', 'i bVII bVI bVII', 'i iv bVII i'],
    b: ['bVI bVII i i', 'iv bVI bVII i', 'bVI bIII bVII i'],
    cadence: 'bVII',
    final: 'i',
  },
  drums: {
    kits: ['gated'],
    from: 0.25,
    grooves: [
      { kick: 'X.......X.......', hat: 'x.x.x.x.x.x.x.x.' },
      { kick: 'X...X...X...X...', snare: '....X.......X...', hat: 'x.x.x.x.x.x.x.x.' },
      {
        kick: 'X...X...X...X...',
        snare: '....X.......X...',
        hat: 'xoxoxoxoxoxoxoxo',
        open: '..............x.',
        highTom: '..........?.....',
      },
    ],
    fills: [
      { highTom: '........x.x.....', midTom: '..........x.x...', lowTom: '............x.xx' },
      { snare: '........x.x.xxXX' },
    ],
  },
  bass: {
    instruments: ['synth bass', 'pluck bass'],
    from: 0.2,
    patterns: ['R.R.R.R.R.R.R.R.', 'R.RRR.RRR.RRR.RR', 'RRORRRORRRORRROR'],
  },
  pad: { instruments: ['synth strings', 'synth pad', 'synth brass'], voices: 4, low: 52, high: 76 },
  arp: {
    instruments: ['synth pluck'],
    from: 0.3,
    patterns: ['0.1.2.3.4.3.2.1.', '0123421001234210', '0.2.4.2.1.3.4.3.'],
    low: 60,
    high: 88,
  },
  lead: {
    instruments: ['synth lead', 'soft lead'],
    from: 0.55,
    cells: ['x-----x-----x---', 'x---x---x-x-x---', 'x-------x-x-x-x-', '..x-x-x-x-------'],
    leaps: 0.3,
    centre: 74,
  },
  risers: true,
  mix: {
    levelsDb: { drums: 0, bass: -3, pad: -8, arp: -8, lead: -4, effects: -15 },
    reverb: { drums: 0.14, pad: 0.35, arp: 0.3, lead: 0.4, effects: 0.4 },
    reverbSeconds: 2.3,
    delay: { arp: 0.3, lead: 0.35 },
    chorus: { pad: 0.6, arp: 0.3, bass: 0.15 },
    sideChainDb: 5,
  },
  human: { timingMs: 2, velocity: 0.05 },
}
