/** Beats are quarter notes whatever the metre; a step is a sixteenth. */
export type Metre = {
  name: string
  beatsPerBar: number
  /** Beats of the bar that carry weight. */
  strongBeats: readonly number[]
  /** How a bar of 16 steps is cut to this one: [first step, end step] of each piece. */
  slices: readonly (readonly [number, number])[]
}

export const STEPS_PER_BEAT = 4

export const METRES = {
  '4/4': { name: '4/4', beatsPerBar: 4, strongBeats: [0, 2], slices: [[0, 16]] },
  // One, two and the last beat: a backbeat becomes one-two-three.
  '3/4': {
    name: '3/4',
    beatsPerBar: 3,
    strongBeats: [0],
    slices: [
      [0, 8],
      [12, 16],
    ],
  },
  '6/8': {
    name: '6/8',
    beatsPerBar: 3,
    strongBeats: [0, 1.5],
    slices: [
      [0, 6],
      [8, 14],
    ],
  },
  '5/4': {
    name: '5/4',
    beatsPerBar: 5,
    strongBeats: [0, 3],
    slices: [
      [0, 12],
      [8, 16],
    ],
  },
  '7/8': { name: '7/8', beatsPerBar: 3.5, strongBeats: [0, 2], slices: [[0, 14]] },
} as const satisfies Record<string, Metre>

export type MetreName = keyof typeof METRES

/** A pattern of one bar of 16 steps, one sign a step, as a bar of this metre. */
export function patternIn(metre: Metre, pattern: string): string {
  return metre.slices.map(([from, to]) => pattern.slice(from, to)).join('')
}
