import { patternIn, STEPS_PER_BEAT } from '@/domain/score/metre'
import type { Random } from '@/domain/score/random'
import type { Bar, Frame, Note } from '@/domain/score/score'
import { DRUMS, type DrumName } from '@/engines/music/instruments'
import type { Drums, Groove } from '@/engines/music/styles/style'
import { byEnergy } from './patterns'

const VELOCITIES: Record<string, number> = { X: 0.95, x: 0.76, o: 0.38, '?': 0.6 }
const FILL_FROM_STEP = 8

export function writeDrums(frame: Frame, drums: Drums, random: Random): Note[] {
  const from = drums.from ?? 0
  const body = frame.bars
    .filter(({ energy }) => energy >= from)
    .flatMap((bar) => barOf(frame, bar, drums, random))
  return [...body, ...crashes(frame, from), ...lastHit(frame, from)]
}

function barOf(frame: Frame, bar: Bar, drums: Drums, random: Random): Note[] {
  const groove = byEnergy(drums.grooves, bar.energy)
  const isFilled = bar.isLastOfSection && (bar.section.bars > 1 || frame.bars.length > 1)
  const played = isFilled ? filled(groove, random.pick(drums.fills)) : groove
  // Only own keys of the table of drums are written in a groove.
  return (Object.entries(played) as [DrumName, string][]).flatMap(([drum, pattern]) =>
    hits(frame, bar, drum, patternIn(frame.metre, pattern), random),
  )
}

function hits(frame: Frame, bar: Bar, drum: DrumName, pattern: string, random: Random): Note[] {
  const notes: Note[] = []
  for (let step = 0; step < bar.lengthBeats * STEPS_PER_BEAT - 1e-6; step++) {
    const velocity = VELOCITIES[pattern[step] ?? '.']
    if (velocity === undefined || (pattern[step] === '?' && random.chance(0.5))) continue
    notes.push(hit(drum, bar.startBeats + step / STEPS_PER_BEAT, velocity * (0.78 + 0.22 * bar.energy)))
  }
  return notes
}

/** The groove up to the middle of the bar, then the fill; the time-keepers stop for it. */
function filled(groove: Groove, fill: Groove): Groove {
  const names = new Set([...Object.keys(groove), ...Object.keys(fill)]) as Set<DrumName>
  const entries = [...names].map((name) => {
    const before = (groove[name] ?? '................').slice(0, FILL_FROM_STEP)
    const keepsTime = name === 'kick' || name === 'shaker' || name === 'ride'
    const after = (fill[name] ?? (keepsTime ? (groove[name] ?? '') : '')).slice(FILL_FROM_STEP).padEnd(8, '.')
    return [name, before + after]
  })
  return Object.fromEntries(entries) as Groove
}

/** A cymbal where a section is fuller than the one before. */
function crashes(frame: Frame, from: number): Note[] {
  return frame.sections
    .filter((section, i) => {
      const before = frame.sections[i - 1]
      return (
        before &&
        section.name !== 'ending' &&
        section.energy >= Math.max(0.55, from) &&
        section.energy > before.energy
      )
    })
    .map(({ startBeats, energy }) => hit('crash', startBeats, 0.55 + 0.3 * energy, 2))
}

function lastHit({ ending, sections }: Frame, from: number): Note[] {
  const energy = sections.at(-2)?.energy ?? 0
  if (!ending || energy < from) return []
  return [hit('kick', ending.startBeats, 0.9), hit('crash', ending.startBeats, 0.5 + 0.3 * energy, 4)]
}

const hit = (drum: DrumName, startBeats: number, velocity: number, lengthBeats = 0.25): Note => ({
  startBeats,
  lengthBeats,
  pitch: DRUMS[drum],
  velocity,
})
