import { keyName } from '@/domain/score/key'
import { writeMidi } from '@/domain/score/midi-file'
import type { Frame, Section } from '@/domain/score/score'
import type { SeedFamily } from '@/domain/score/seed-family'
import type { TakeSection } from '@/domain/score/take-score'
import { instrumentOf, kitOf } from './instruments'
import type { PlayedPart } from './perform/perform'
import type { MusicTake } from './protocol'
import { playerName, type Score } from './write/write-score'

type Described = Pick<
  MusicTake,
  | 'style'
  | 'styleName'
  | 'tempoBpm'
  | 'metre'
  | 'key'
  | 'sections'
  | 'barSeconds'
  | 'parts'
  | 'isLoop'
  | 'family'
  | 'midi'
>

/** What can be said of a piece without hearing it. */
export function describeTake(
  { style, frame }: Score,
  parts: readonly PlayedPart[],
  family: SeedFamily,
): Described {
  const secondsPerBeat = 60 / frame.tempoBpm
  return {
    style: style.id,
    styleName: style.name,
    tempoBpm: frame.tempoBpm,
    metre: frame.metre.name,
    key: { ...frame.key, name: keyName(frame.key) },
    sections: frame.sections.map((section) => describeSection(section, frame)),
    barSeconds: [...frame.bars, ...(frame.ending ? [frame.ending] : [])].map(
      ({ startBeats }) => startBeats * secondsPerBeat,
    ),
    parts: parts.map(({ id, player }) => ({ id, instrument: playerName(player) })),
    isLoop: frame.ending === null,
    family,
    midi: midiOf(frame, parts),
  }
}

function describeSection(section: Section, { chords, tempoBpm }: Frame): TakeSection {
  const seconds = (beats: number) => (beats * 60) / tempoBpm
  const end = section.startBeats + section.lengthBeats
  return {
    name: section.name,
    startSeconds: seconds(section.startBeats),
    endSeconds: seconds(end),
    bars: section.bars,
    energy: section.energy,
    chords: chords
      .filter(({ startBeats }) => startBeats >= section.startBeats - 1e-6 && startBeats < end - 1e-6)
      .map(({ startBeats, lengthBeats, chord }) => ({
        name: chord.name,
        startSeconds: seconds(startBeats),
        endSeconds: seconds(startBeats + lengthBeats),
      })),
  }
}

/** The music as it was played; noise is no note. */
function midiOf(frame: Frame, parts: readonly PlayedPart[]): Uint8Array<ArrayBuffer> {
  const beatsPerSecond = frame.tempoBpm / 60
  const melodic = [0, 1, 2, 3, 4, 5, 6, 7]
  const tracks = parts.flatMap(({ id, player, notes }) => {
    if (player.kind !== 'kit' && player.kind !== 'instrument') return []
    const isKit = player.kind === 'kit'
    return {
      name: `${id}: ${playerName(player)}`,
      channel: isKit ? 9 : (melodic.shift() ?? 0),
      program: isKit ? kitOf(player.id).program : instrumentOf(player.id).program,
      notes: notes.map(({ startSeconds, endSeconds, pitch, velocity }) => ({
        startBeats: startSeconds * beatsPerSecond,
        lengthBeats: (endSeconds - startSeconds) * beatsPerSecond,
        pitch,
        velocity,
      })),
    }
  })
  return writeMidi({
    tempoBpm: frame.tempoBpm,
    metreName: frame.metre.name,
    key: frame.key,
    markers: frame.sections.map(({ startBeats, name }) => ({ startBeats, text: name })),
    tracks,
    lengthBeats: frame.lengthBeats,
  })
}
