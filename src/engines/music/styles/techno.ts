import type { Style } from './style'

export const techno: Style = {
  id: 'techno',
  name: 'Techno',
  bpm: { low: 128, typical: 134, high: 142 },
  swing: 0,
  prefers: 'minor',
  major: { a: ['I I I V', 'I I IV I'], b: ['IV IV I I', 'V V I I'], cadence: 'V', final: 'I5' },
  minor: { a: ['i i i i', 'i i iv i'], b: ['iv iv i i', 'i i v v'], cadence: 'v', final: 'i5' },
  drums: {
    kits: ['club'],
    grooves: [
      { kick: 'X...X...X...X...', hat: '..x...x...x...x.' },
      {
        kick: 'X...X...X...X...',
        hat: '..X...X...X...X.',
        shaker: 'xoxoxoxoxoxoxoxo',
        rim: '...x.....x....x.',
      },
      {
        kick: 'X...X...X...X..?',
        open: '..X...X...X...X.',
        hat: 'xoxoxoxoxoxoxoxo',
        clap: '....X.......X...',
        rim: '...x..x..x...x..',
        lowTom: '..........?..?..',
      },
    ],
    fills: [{ lowTom: '........x..x.xx.', hat: '........xxxxxxxx' }, { rim: '........xxxxxxxx' }],
  },
  bass: {
    instruments: ['acid bass', 'reese bass'],
    from: 0.3,
    patterns: ['..R...R...R...R.', '..RR..RR..RR..RR', '.RRO.RR5.RRO.R7R'],
  },
  pad: { instruments: ['dark pad'], from: 0.05, voices: 3, low: 50, high: 72 },
  arp: {
    instruments: ['synth pluck', 'synth stab'],
    from: 0.45,
    patterns: ['0..0..1.0..0..2.', '0.00.10.0.00.120', '0..1..2..1..0.2.'],
    low: 60,
    high: 82,
  },
  risers: true,
  mix: {
    levelsDb: { drums: 0, bass: -5, pad: -12, arp: -8, effects: -13 },
    reverb: { drums: 0.07, pad: 0.5, arp: 0.35, effects: 0.5 },
    reverbSeconds: 2.6,
    delay: { arp: 0.4 },
    sideChainDb: 10,
  },
  human: { timingMs: 1, velocity: 0.06 },
}
