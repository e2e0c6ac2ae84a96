import { chordOf, type Chord } from '@/domain/score/chord'
import { fitLength, fitLoop } from '@/domain/score/fit-length'
import { planForm } from '@/domain/score/form'
import { isDark, MODES, type Key, type Mode } from '@/domain/score/key'
import { METRES, type Metre } from '@/domain/score/metre'
import type { Random } from '@/domain/score/random'
import type { Bar, ChordSpan, Frame, Section } from '@/domain/score/score'
import type { Brief } from '@/engines/music/brief/brief'
import type { Harmony, Style } from '@/engines/music/styles/style'
import { energyOf } from './energy'
import type { Streams } from './seeds'

/** Tonics that lie well on the instruments. */
const TONICS = [0, 2, 4, 5, 7, 9, 10, 3] as const

/** Progressions that show a mode where the style's own are in major or minor. */
const MODAL: Partial<Record<Mode, Harmony>> = {
  dorian: { a: ['i IV i IV', 'i ii i IV'], b: ['bVII IV i i', 'ii IV i i'], cadence: 'IV', final: 'i' },
  phrygian: { a: ['i bII i bII', 'i bII bIII bII'], b: ['bVI bVII i bII'], cadence: 'bII', final: 'i' },
  lydian: { a: ['I II I II', 'I II vi I'], b: ['V II I I'], cadence: 'II', final: 'I' },
  mixolydian: { a: ['I bVII IV I', 'I bVII I IV'], b: ['IV bVII I I'], cadence: 'bVII', final: 'I' },
}

/** Tempo, key, bars, sections and chords of a piece of exactly `seconds`. */
export function writeFrame(brief: Brief, style: Style, seconds: number, streams: Streams): Frame {
  const metre = METRES[brief.metre ?? '4/4']
  const key = chooseKey(brief, style, streams)
  const wish = { statedBpm: brief.bpm, wantedBpm: wantedBpm(brief, style, streams.frame('tempo')) }
  const fit = (brief.isLoop ? fitLoop : fitLength)(seconds, metre.beatsPerBar, wish)
  const lengthBeats = (seconds * fit.tempoBpm) / 60
  const bars = layBars(brief, metre, fit.bodyBeats, seconds)
  const harmony = MODAL[key.mode] ?? (isDark(key.mode) ? style.minor : style.major)
  const ending = brief.isLoop
    ? null
    : {
        startBeats: fit.bodyBeats,
        lengthBeats: lengthBeats - fit.bodyBeats,
        chord: chordOf(harmony.final, key),
      }
  const chords = layChords(bars, harmony, key, streams.mood('harmony'), brief.isLoop)
  const sections = [...new Set(bars.map(({ section }) => section)), ...endingSection(bars, ending, brief)]
  return {
    tempoBpm: fit.tempoBpm,
    key,
    metre,
    sections,
    bars,
    chords: ending ? [...chords, ending] : chords,
    ending,
    lengthBeats,
    lengthSeconds: seconds,
  }
}

function chooseKey(brief: Brief, style: Style, streams: Streams): Key {
  const tonic = brief.tonic ?? streams.frame('key').pick(TONICS)
  if (brief.mode) return { tonic, mode: brief.mode }
  const random = streams.mood('mode')
  const preferred = { major: 0.9, minor: 0.1, either: 0.5 }[style.prefers]
  const isMajor = brief.brightness === 0 ? random.chance(preferred) : brief.brightness > 0
  return { tonic, mode: isMajor ? 'major' : 'minor' }
}

function wantedBpm(brief: Brief, { bpm }: Style, random: Random): number {
  const towards = brief.pace > 0 ? bpm.high : bpm.low
  const wanted = bpm.typical + (towards - bpm.typical) * Math.abs(brief.pace)
  return wanted + random.spread() * (bpm.high - bpm.low) * 0.15
}

function layBars(brief: Brief, metre: Metre, bodyBeats: number, seconds: number): Bar[] {
  const count = Math.ceil(bodyBeats / metre.beatsPerBar - 1e-9)
  const bars: Bar[] = []
  for (const { name, bars: length } of planForm(count)) {
    const startBar = bars.length
    const startBeats = startBar * metre.beatsPerBar
    const endBeats = Math.min(bodyBeats, startBeats + length * metre.beatsPerBar)
    const section: Section = {
      name,
      startBar,
      bars: length,
      startBeats,
      lengthBeats: endBeats - startBeats,
      energy: 0,
    }
    const energyAt = (bar: number) =>
      energyOf(brief, name, length > 1 ? bar / (length - 1) : 0.5, seconds < 12)
    section.energy = energyAt((length - 1) / 2)
    for (let i = 0; i < length; i++) {
      const barStart = startBeats + i * metre.beatsPerBar
      bars.push({
        index: startBar + i,
        indexInSection: i,
        startBeats: barStart,
        lengthBeats: Math.min(metre.beatsPerBar, bodyBeats - barStart),
        section,
        energy: energyAt(i),
        isLastOfSection: i === length - 1,
      })
    }
  }
  return bars
}

function layChords(bars: Bar[], harmony: Harmony, key: Key, random: Random, isLoop: boolean): ChordSpan[] {
  const [a, b] = [random.pick(harmony.a), random.pick(harmony.b)].map((progression) => progression.split(' '))
  return bars.flatMap((bar) => {
    const progression = (bar.section.name === 'B' ? b : a) ?? []
    const isBeforeEnd = bar.index === bars.length - 1 && !isLoop && bars.length > 1
    const written = isBeforeEnd
      ? harmony.cadence
      : (progression[bar.indexInSection % progression.length] ?? 'I')
    return chordsOfBar(bar, written, key)
  })
}

function chordsOfBar(bar: Bar, written: string, key: Key): ChordSpan[] {
  const numerals = written.split(',')
  const half = bar.lengthBeats / 2
  // Too short a bar, or one that does not halve into eighths, keeps the chord that leads on.
  if (numerals.length === 1 || half < 1 || half % 0.5 !== 0) {
    const chord: Chord = chordOf(numerals.at(-1) ?? written, key)
    return [{ startBeats: bar.startBeats, lengthBeats: bar.lengthBeats, chord }]
  }
  return numerals.map((numeral, i) => ({
    startBeats: bar.startBeats + i * half,
    lengthBeats: half,
    chord: chordOf(numeral, key),
  }))
}

function endingSection(bars: Bar[], ending: ChordSpan | null, brief: Brief): Section[] {
  if (!ending) return []
  const { startBeats, lengthBeats } = ending
  const energy = energyOf(brief, 'ending', 0, false)
  return [{ name: 'ending', startBar: bars.length, bars: 1, startBeats, lengthBeats, energy }]
}

/** The scale that fits a chord: that of the key, bent where the chord has other notes. */
export function scaleOver(chord: Chord, key: Key): number[] {
  const tones = new Set(chord.intervals.map((interval) => (chord.root + interval) % 12))
  const scale = MODES[key.mode].map((interval) => (key.tonic + interval) % 12)
  const outside = [...tones].filter((tone) => !scale.includes(tone))
  const kept = scale.filter(
    (note) => tones.has(note) || !outside.some((tone) => (note - tone + 13) % 12 <= 2 && note !== tone),
  )
  return [...new Set([...kept, ...outside])]
}
