import type { Style } from './style'

export const eightBit: Style = {
  id: '8-bit',
  name: '8-bit',
  bpm: { low: 126, typical: 148, high: 172 },
  swing: 0,
  prefers: 'major',
  major: {
    a: ['I V vi IV', 'I IV V I', 'I bVII IV V', 'I iii IV V'],
    b: ['vi IV I V', 'IV V iii vi', 'bVI bVII I I'],
    cadence: 'V7',
    final: 'I',
  },
  minor: {
    a: ['i bVI bVII i', 'i bVII bVI V', 'i iv bVII bIII'],
    b: ['bVI bVII i i', 'iv bVII bIII V'],
    cadence: 'V',
    final: 'i',
  },
  drums: {
    kits: ['chip'],
    grooves: [
      { kick: 'X.......X.......', hat: 'x...x...x...x...' },
      { kick: 'X.......X.x.....', snare: '....X.......X...', hat: 'x.x.x.x.x.x.x.x.' },
      { kick: 'X...x...X...x.x.', snare: '....X.......X.xx', hat: 'xoxoxoxoxoxoxoxo' },
    ],
    fills: [{ snare: '........x.x.xxxx' }, { snare: '........xxx.xxx.' }],
  },
  bass: {
    instruments: ['triangle bass'],
    patterns: ['R...R...R...R...', 'R.O.R.O.R.O.R.O.', 'R.R.O.R.5.5.O.a.'],
  },
  arp: {
    instruments: ['chip arp'],
    patterns: ['0123012301230123', '0.1.2.1.0.1.2.1.', '0210021002100210'],
    low: 60,
    high: 84,
  },
  lead: {
    instruments: ['chip lead'],
    from: 0.3,
    cells: ['x-x-x-x-x---x---', 'x-xxx-x-x-x-x-x-', 'x--x--x-x-x-x---', 'x---x-x-x-xxx---'],
    leaps: 0.45,
    centre: 76,
  },
  mix: {
    levelsDb: { drums: -2, bass: -3, arp: -7, lead: -1 },
    reverb: {},
    reverbSeconds: 0.6,
    delay: { lead: 0.18 },
  },
  human: { timingMs: 0, velocity: 0.02 },
}
