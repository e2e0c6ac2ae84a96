import type { Style } from './style'

export const cinematicOrchestral: Style = {
  id: 'cinematic orchestral',
  name: 'Cinematic orchestral',
  bpm: { low: 72, typical: 92, high: 126 },
  swing: 0,
  prefers: 'minor',
  major: {
    a: ['I V vi IV', 'I IV I V', 'I bVII IV I'],
    b: ['vi IV I V', 'bVI bVII I I', 'IV V vi I'],
    cadence: 'Vsus4,V',
    final: 'I',
  },
  minor: {
    a: ['i bVI bIII bVII', 'i bVI iv V', 'i i bVI bVII'],
    b: ['bVI bVII i i', 'iv bVI bIII V', 'bVI bIII bVII i'],
    cadence: 'V',
    final: 'i',
  },
  drums: {
    kits: ['orchestra'],
    from: 0.5,
    grooves: [
      { lowTom: 'X.......x.......' },
      { kick: 'X.......X.......', lowTom: 'X..x..x.X.....x.' },
      {
        kick: 'X.....X.X.......',
        lowTom: 'X.xxX.x.X.xxX.xx',
        midTom: '....x.......x...',
        snare: '....o.......oooo',
      },
    ],
    fills: [{ lowTom: '........XxXxXXXX' }, { snare: '........xxxxxxxx', lowTom: '............X.X.' }],
  },
  bass: {
    instruments: ['contrabass', 'cello'],
    patterns: ['R---------------', 'R-------R-------', 'R-R-R-R-R-R-R-R-'],
  },
  chords: {
    instruments: ['french horn', 'brass', 'trombone'],
    from: 0.65,
    rhythms: ['X---------------', 'X-------x-------', 'X-------X---x---'],
    voices: 3,
    low: 46,
    high: 70,
  },
  pad: { instruments: ['strings', 'slow strings'], voices: 4, low: 50, high: 79 },
  arp: {
    instruments: ['pizzicato strings', 'strings', 'harp', 'celesta'],
    patterns: ['0-2-1-2-0-2-1-2-', '0.0.2.0.1.0.2.0.', '0012001200120012'],
    low: 55,
    high: 81,
  },
  lead: {
    instruments: ['french horn', 'violin', 'oboe', 'trumpet', 'choir'],
    from: 0.4,
    cells: ['x-------x---x---', 'x-----x-x-------', 'x---x---x---x---', 'x---------------'],
    leaps: 0.4,
    centre: 69,
  },
  risers: true,
  mix: {
    levelsDb: { drums: -2, bass: -5, chords: -3, pad: -4, arp: -7, lead: 0, effects: -14 },
    reverb: { drums: 0.35, bass: 0.25, chords: 0.4, pad: 0.4, arp: 0.4, lead: 0.45, effects: 0.5 },
    reverbSeconds: 3,
  },
  human: { timingMs: 12, velocity: 0.08 },
}
