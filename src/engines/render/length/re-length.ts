import type { Channels } from '@/engines/render/sound'
import { bandLevels, type BandLevels } from './band-levels'
import { findBars } from './find-bars'
import { fitBars } from './fit-bars'
import { createInStep, FADE_SECONDS, GUARD_SECONDS, withRoom, type Span } from './join'

/** So far to either side of a bar line the two sides of a jump are compared. */
const COMPARED_SECONDS = 0.9
/** Bands that differ by so much, on average, as logarithms of power, have nothing in common. */
const UNLIKE = 4
/** An onset of so many times the usual is a beat. */
const BEAT = 2.5
/** So much of a bar may be missing at the end: of a chord that dies away anyway. */
const MOST_OFF_THE_END = 0.45
/** A bar line nearer than this to an end of what is used is that end. */
const NEAR_SECONDS = 0.05

/** Which spans of a part of the music to play, one after the other, to come to a length by whole bars or a little over it. */
export type LengthPlan = { spans: Span[]; fadeSamples: number[] }

export function planLength(
  music: Channels,
  sampleRate: number,
  part: Span,
  barSeconds: readonly number[],
  targetSeconds: number,
): LengthPlan {
  const mono = middleOf(music)
  const levels = bandLevels(mono, sampleRate)
  const lines = barLines(barSeconds.length > 0 ? barSeconds : findBars(levels), part, sampleRate)
  const lengths = lines.slice(1).map((line, i) => (line - lines[i]!) / sampleRate)
  const runs = fitBars(lengths, targetSeconds, (expected, played) =>
    unlikeness(levels, lines[expected]! / sampleRate, lines[played]! / sampleRate),
  )
  const guard = Math.round(GUARD_SECONDS * sampleRate)
  const inStep = createInStep(mono, sampleRate, barSeconds.length > 0)
  const plan: LengthPlan = { spans: [{ from: part.from, to: part.to }], fadeSamples: [] }
  for (const [i, run] of runs.slice(1).entries()) {
    const [exit, entry] = [lines[runs[i]!.to]!, lines[run.from]!]
    const fade = fadeAt(levels, [exit, entry], sampleRate)
    const jump = withRoom(exit - guard, inStep(exit, entry) - guard, fade, mono.length)
    plan.spans.at(-1)!.to = jump.exit
    plan.spans.push({ from: Math.max(0, jump.entry), to: part.to })
    plan.fadeSamples.push(fade)
  }
  const bar = (lengths.toSorted((a, b) => a - b)[lengths.length >> 1] ?? 0) * sampleRate
  return { ...plan, spans: endedWell(plan.spans, Math.round(targetSeconds * sampleRate), bar) }
}

/** What is too long is left off the end; where that is much of a bar, off the start, or the music would not end. */
function endedWell(spans: Span[], target: number, bar: number): Span[] {
  const [first, ...others] = spans
  const excess = lengthOf(spans) - target
  if (!first || excess <= bar * MOST_OFF_THE_END || excess > (first.to - first.from) / 2) return spans
  return [{ from: first.from + excess, to: first.to }, ...others]
}

export const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** Long where sound lies still on both sides. */
function fadeAt(levels: BandLevels, places: readonly number[], sampleRate: number): number {
  const isCalm = places.every((place) => !hasBeatBefore(levels, place / sampleRate))
  return Math.round((isCalm ? FADE_SECONDS.calm : FADE_SECONDS.beat) * sampleRate)
}

/** Samples where bars begin inside the part, its own ends included. */
function barLines(barSeconds: readonly number[], { from, to }: Span, sampleRate: number): number[] {
  const near = NEAR_SECONDS * sampleRate
  const inside = barSeconds
    .map((seconds) => Math.round(seconds * sampleRate))
    .filter((line) => line > from + near && line < to - near)
  return [from, ...inside, to]
}

/** 0: what lies around both places is the same; 1: nothing of it. */
function unlikeness({ frames, framesPerSecond }: BandLevels, expected: number, played: number): number {
  const [a, b] = [Math.round(expected * framesPerSecond), Math.round(played * framesPerSecond)]
  const reach = Math.round(COMPARED_SECONDS * framesPerSecond)
  let [sum, count] = [0, 0]
  for (let i = -reach; i < reach; i++) {
    const [here, there] = [frames[a + i], frames[b + i]]
    if (!here || !there) continue
    for (let band = 0; band < here.length; band++) sum += Math.abs(here[band]! - there[band]!)
    count += here.length
  }
  return Math.min(1, sum / Math.max(1, count) / UNLIKE)
}

/** Something begins within the reach of a long cross-fade. */
function hasBeatBefore({ onsets, framesPerSecond }: BandLevels, seconds: number): boolean {
  const usual = onsets.reduce((sum, value) => sum + value, 0) / Math.max(1, onsets.length)
  const end = Math.round(seconds * framesPerSecond)
  const start = Math.max(0, end - Math.round(FADE_SECONDS.calm * framesPerSecond))
  return onsets.subarray(start, end).some((onset) => onset > BEAT * usual)
}

function middleOf(music: Channels): Float32Array {
  const middle = new Float32Array(music[0]?.length ?? 0)
  for (const channel of music)
    for (let i = 0; i < middle.length; i++) middle[i]! += channel[i]! / music.length
  return middle
}
