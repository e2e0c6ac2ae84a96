import type { Style } from './style'

export const soloPiano: Style = {
  id: 'solo piano',
  name: 'Solo piano',
  bpm: { low: 62, typical: 78, high: 104 },
  swing: 0,
  prefers: 'either',
  major: {
    a: ['I V vi IV', 'I IV vi V', 'I vi ii V', 'I IV ii V'],
    b: ['vi iii IV I', 'IV V vi vi', 'ii V I vi'],
    cadence: 'Vsus4,V7',
    final: 'I',
  },
  minor: {
    a: ['i bVI bIII bVII', 'i iv bVII bIII', 'i v bVI iv'],
    b: ['bVI bVII i i', 'iv i bVI V', 'bIII bVII iv V'],
    cadence: 'iv,V7',
    final: 'iadd9',
  },
  bass: { instruments: ['piano'], patterns: ['R---------------', 'R-------5-------', 'R---5---O---5---'] },
  arp: {
    instruments: ['piano'],
    patterns: ['0-1-2-1-0-1-2-1-', '0-2-1-2-3-2-1-2-', '0-1-2-3-4-3-2-1-'],
    low: 52,
    high: 76,
  },
  lead: {
    instruments: ['piano'],
    from: 0.3,
    cells: [
      'x---x---x-------',
      'x-----x-x---x---',
      'x-x-x---x-------',
      '....x-x-x---x---',
      'x-------x-x-x---',
    ],
    leaps: 0.35,
    centre: 78,
  },
  mix: {
    levelsDb: { bass: -5, arp: -6, lead: 0 },
    reverb: { bass: 0.2, arp: 0.24, lead: 0.28 },
    reverbSeconds: 2.4,
  },
  human: { timingMs: 14, velocity: 0.1 },
}
