import type { SectionName } from '@/domain/score/score'
import type { Brief, EnergyCurve } from '@/engines/music/brief/brief'

/** How full each section is, at its start and at its end. */
const CURVES: Record<EnergyCurve, Record<SectionName, readonly [number, number]>> = {
  arch: {
    intro: [0.35, 0.4],
    A: [0.6, 0.62],
    B: [0.8, 0.85],
    return: [0.9, 0.95],
    outro: [0.5, 0.4],
    ending: [0.5, 0.5],
  },
  steady: {
    intro: [0.6, 0.6],
    A: [0.65, 0.65],
    B: [0.7, 0.7],
    return: [0.7, 0.7],
    outro: [0.65, 0.6],
    ending: [0.6, 0.6],
  },
  building: {
    intro: [0.2, 0.3],
    A: [0.4, 0.5],
    B: [0.65, 0.75],
    return: [0.9, 1],
    outro: [1, 1],
    ending: [1, 1],
  },
  falling: {
    intro: [0.9, 0.9],
    A: [0.85, 0.75],
    B: [0.65, 0.55],
    return: [0.5, 0.4],
    outro: [0.3, 0.25],
    ending: [0.25, 0.25],
  },
  drop: {
    intro: [0.35, 0.5],
    A: [0.5, 0.62],
    B: [1, 1],
    return: [1, 1],
    outro: [0.6, 0.45],
    ending: [0.6, 0.6],
  },
}

export function energyOf(brief: Brief, name: SectionName, fraction: number, isShort: boolean): number {
  const [from, to] = CURVES[brief.curve ?? 'arch'][name]
  const planned = from + (to - from) * fraction
  // A sting has no time to grow.
  const start = isShort && brief.curve === null ? Math.max(planned, 0.75) : planned
  const ceiling = brief.isBackground ? 0.72 : 1
  return Math.max(0.05, Math.min(ceiling, start + brief.drive * 0.18))
}
