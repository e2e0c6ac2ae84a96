import { createRandom } from '@/domain/score/random'
import type { Frame, Note, PartId } from '@/domain/score/score'
import type { SeedFamily } from '@/domain/score/seed-family'
import type { Brief } from '@/engines/music/brief/brief'
import { instrumentOf, kitOf, type InstrumentId, type KitId } from '@/engines/music/instruments'
import { STYLES } from '@/engines/music/styles/all'
import type { Mix, Style } from '@/engines/music/styles/style'
import { arrange, type Arrangement } from './arrange'
import { writeBass } from './bass'
import { resolveClashes } from './clashes'
import { writeDrums } from './drums'
import { writeFrame } from './frame'
import { writeArp, writeChords, writePad } from './harmony'
import { writeLead } from './melody'
import { mixOf } from './mix-of'
import { streamsOf } from './seeds'

export type Player =
  | { kind: 'instrument'; id: InstrumentId }
  | { kind: 'kit'; id: KitId }
  | { kind: 'riser' }
  | { kind: 'vinyl' }
export type Part = { id: PartId; player: Player; notes: Note[] }
export type Score = { style: Style; mix: Mix; frame: Frame; parts: Part[] }

export function playerName(player: Player): string {
  if (player.kind === 'kit') return kitOf(player.id).name
  if (player.kind === 'instrument') return instrumentOf(player.id).name
  return player.kind === 'riser' ? 'risers' : 'vinyl crackle'
}

/** What is played when nobody says. */
const USUAL_STYLES = ['pop', 'lo-fi hip-hop', 'cinematic orchestral'] as const

/** The whole piece on paper: straight, unhumanised notes of each part. */
export function writeScore(brief: Brief, seconds: number, family: SeedFamily): Score {
  const style = STYLES[brief.style ?? createRandom(family.seed, 'style').pick(USUAL_STYLES)]
  const streams = streamsOf(family, style.id)
  const frame = writeFrame(brief, style, seconds, streams)
  const players = arrange(brief, style, streams)
  const isDusty = (style.mix.crackle === true || brief.era === 'early') && !brief.isOnly && !players.effects
  const parts = writeParts(frame, players, brief, streams, isDusty).filter(({ notes }) => notes.length > 0)
  return { style, mix: mixOf(style, brief), frame, parts }
}

function writeParts(
  frame: Frame,
  players: Arrangement,
  brief: Brief,
  streams: ReturnType<typeof streamsOf>,
  isDusty: boolean,
): Part[] {
  const { drums, bass, chords, pad, arp, lead, effects } = players
  const parts: Part[] = []
  const add = (id: PartId, instrument: InstrumentId, notes: Note[]) =>
    parts.push({
      id,
      player: { kind: 'instrument', id: instrument },
      notes: resolveClashes(frame, notes, instrumentOf(instrument).range),
    })
  if (drums) {
    parts.push({
      id: 'drums',
      player: { kind: 'kit', id: drums.kit },
      notes: writeDrums(frame, drums, streams.drums('hits')),
    })
  }
  if (bass) add('bass', bass.instrument, writeBass(frame, bass, streams.mood('bass')))
  if (chords) add('chords', chords.instrument, writeChords(frame, chords))
  if (pad) add('pad', pad.instrument, writePad(frame, pad))
  if (arp) add('arp', arp.instrument, writeArp(frame, arp, streams.melody('figures').pick))
  if (lead) add('lead', lead.instrument, writeLead(frame, lead, streams.melody('motifs'), brief.isBackground))
  if (effects) parts.push({ id: 'effects', player: { kind: 'riser' }, notes: writeRisers(frame) })
  if (isDusty) parts.push({ id: 'effects', player: { kind: 'vinyl' }, notes: [wholePiece(frame)] })
  return parts
}

const wholePiece = ({ lengthBeats }: Frame): Note => ({ startBeats: 0, lengthBeats, pitch: 60, velocity: 1 })

/** Two bars, or one, up to where a section is much fuller than the one before. */
function writeRisers({ sections, metre }: Frame): Note[] {
  return sections.flatMap((section, i) => {
    const before = sections[i - 1]
    if (!before || section.name === 'ending' || section.energy - before.energy < 0.12) return []
    const lengthBeats = Math.min(before.lengthBeats, 2 * metre.beatsPerBar)
    return [
      { startBeats: section.startBeats - lengthBeats, lengthBeats, pitch: 60, velocity: section.energy },
    ]
  })
}
