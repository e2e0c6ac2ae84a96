import type { Style } from './style'

export const ambient: Style = {
  id: 'ambient',
  name: 'Ambient',
  bpm: { low: 56, typical: 66, high: 80 },
  swing: 0,
  prefers: 'major',
  major: {
    a: ['Iadd9 Iadd9 IVmaj7 IVmaj7', 'Iadd9 Iadd9 vi7 IVmaj7', 'Iadd9 IVmaj7 IVmaj7 Iadd9'],
    b: ['vi7 vi7 IVmaj7 Iadd9', 'ii7 ii7 IVmaj7 Iadd9'],
    cadence: 'Vsus4',
    final: 'Iadd9',
  },
  minor: {
    a: ['iadd9 iadd9 bVImaj7 bVImaj7', 'i9 i9 iv9 iv9', 'iadd9 bVImaj7 iv7 iadd9'],
    b: ['bVImaj7 bVImaj7 bVII bVII', 'iv9 iv9 bVImaj7 bVImaj7'],
    cadence: 'vsus4',
    final: 'iadd9',
  },
  bass: { instruments: ['sub bass'], from: 0.4, patterns: ['R---------------', 'R-------------5-'] },
  pad: { instruments: ['glass pad', 'synth pad', 'dark pad'], voices: 4, low: 50, high: 79 },
  arp: {
    instruments: ['bells', 'celesta', 'harp', 'kalimba', 'vibraphone'],
    patterns: ['0-------2-------', '0-----3-----1---', '0---2---4---3---', '0-----2---4-----'],
    low: 62,
    high: 88,
  },
  lead: {
    instruments: ['soft lead', 'flute', 'piano', 'choir'],
    from: 0.45,
    cells: ['x-----------x---', 'x-------x-------', '....x-----------', 'x---------------'],
    leaps: 0.3,
    centre: 72,
  },
  mix: {
    levelsDb: { pad: 0, arp: -5, lead: -4, bass: -6 },
    reverb: { pad: 0.5, arp: 0.75, lead: 0.7, bass: 0.1 },
    reverbSeconds: 5.5,
    delay: { arp: 0.4, lead: 0.25 },
    chorus: { pad: 0.5 },
  },
  human: { timingMs: 18, velocity: 0.12 },
}
