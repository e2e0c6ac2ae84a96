/** Kinds of tasks (`assembly/index.ts`). */
export const TASK = {
  linear: 0,
  pack: 1,
  attention: 2,
  norm: 3,
  selfAttention: 4,
  crossAttention: 5,
  normaliseHeads: 6,
  alignmentCost: 7,
  peak: 8,
  mel: 9,
} as const
