import type { Random } from '@/domain/score/random'
import { PART_IDS, type PartId } from '@/domain/score/score'
import type { Brief } from '@/engines/music/brief/brief'
import { instrumentOf, type InstrumentId, type KitId } from '@/engines/music/instruments'
import { folkGuitar } from '@/engines/music/styles/folk-guitar'
import { pop } from '@/engines/music/styles/pop'
import type { Arp, Bass, Chords, Drums, Lead, Pad, Style } from '@/engines/music/styles/style'
import type { Streams } from './seeds'

type With<Part> = Part & { instrument: InstrumentId }

/** Who plays: the parts of the style as the brief wants them, each with one instrument. */
export type Arrangement = {
  drums?: Drums & { kit: KitId }
  bass?: With<Bass>
  chords?: With<Chords>
  pad?: With<Pad>
  arp?: With<Arp>
  lead?: With<Lead>
  effects?: { instrument: null }
}

const PITCHED = ['bass', 'chords', 'pad', 'arp', 'lead'] as const
type Pitched = (typeof PITCHED)[number]

/** Where a wish needs a part that the style does not have. */
const USUAL = {
  drums: pop.drums,
  bass: pop.bass,
  chords: pop.chords,
  pad: pop.pad,
  arp: folkGuitar.arp,
  lead: pop.lead,
}

/** What takes over when a part's instruments are unwanted. */
const STAND_INS: Record<Pitched, readonly InstrumentId[]> = {
  bass: ['electric bass', 'synth bass', 'double bass', 'cello'],
  chords: ['piano', 'electric piano', 'nylon guitar', 'organ', 'synth stab', 'strings'],
  pad: ['strings', 'synth pad', 'organ'],
  arp: ['harp', 'nylon guitar', 'synth pluck', 'vibraphone'],
  lead: ['flute', 'soft lead', 'violin', 'vibraphone', 'clarinet'],
}

export function arrange(brief: Brief, style: Style, { mood, drums: ofDrums }: Streams): Arrangement {
  const random = mood('players')
  const wishes = placeWishes(brief, style)
  const arrangement: Arrangement = {}
  for (const part of PITCHED) {
    const written = style[part] ?? (wishes.has(part) ? USUAL[part] : undefined)
    // Drawn whether it is used or not, so that a wish for one part does not reshuffle the others.
    const draw = random.next()
    if (!written || !isPlaying(part, brief, wishes)) continue
    const instrument = wishes.get(part) ?? choose(part, written.instruments, brief, draw)
    if (!instrument) continue
    const from = wishes.has(part) ? Math.min(written.from ?? 0, part === 'lead' ? 0.3 : 0) : written.from
    Object.assign(arrangement, { [part]: withinReach(part, { ...written, from, instrument }) })
  }
  const drums = drumsOf(brief, style, ofDrums('kit'))
  if (drums) arrangement.drums = drums
  if (style.risers && arrangement.drums && !brief.isOnly) arrangement.effects = { instrument: null }
  return neverEmpty(arrangement, brief, style)
}

function drumsOf(brief: Brief, style: Style, random: Random): Arrangement['drums'] {
  const isWanted = brief.wantedParts.includes('drums')
  const written = style.drums ?? (isWanted ? USUAL.drums : undefined)
  const draw = random.next()
  const isUnwanted = brief.unwantedParts.includes('drums') || (brief.isOnly && !isWanted)
  if (!written || isUnwanted) return undefined
  const kit = kitOfEra(brief, written.kits[Math.floor(draw * written.kits.length)] ?? 'standard')
  return { ...written, kit, ...(isWanted && { from: 0 }) }
}

function kitOfEra({ era, style }: Brief, kit: KitId): KitId {
  const isAcoustic = ['standard', 'power', 'room'].includes(kit)
  if (era === 'eighties' && isAcoustic) return 'gated'
  if ((era === 'early' || era === 'sixties') && isAcoustic && style !== 'rock') return 'room'
  return kit
}

function isPlaying(part: Pitched, brief: Brief, wishes: ReadonlyMap<PartId, InstrumentId>): boolean {
  if (brief.unwantedParts.includes(part)) return false
  return !brief.isOnly || wishes.has(part) || brief.wantedParts.includes(part)
}

/** Which part each wanted instrument plays: one the style gives it, else what it is best at. */
function placeWishes(brief: Brief, style: Style): Map<PartId, InstrumentId> {
  const placed = new Map<PartId, InstrumentId>()
  for (const wish of brief.wanted) {
    const usual = partsFor(wish)
    const ofStyle = PITCHED.filter((part) => style[part]?.instruments.includes(wish))
    const part = [...ofStyle, ...usual].find(
      (candidate) => !placed.has(candidate) && !brief.unwantedParts.includes(candidate),
    )
    if (part) placed.set(part, wish)
  }
  for (const part of brief.wantedParts) {
    if (part === 'drums' || part === 'effects' || placed.has(part)) continue
    const usual = style[part]?.instruments ?? USUAL[part]?.instruments
    const first = usual?.find((candidate) => !brief.unwanted.includes(candidate))
    if (first && !style[part]) placed.set(part, first)
  }
  // One instrument alone plays everything it can: accompaniment and melody.
  const [solo] = brief.wanted
  if (brief.isOnly && brief.wanted.length === 1 && solo && !/bass/.test(solo)) {
    const hands: Pitched[] = instrumentOf(solo).range.low <= 45 ? ['bass', 'arp', 'lead'] : ['arp', 'lead']
    placed.clear()
    for (const part of hands) if (!brief.unwantedParts.includes(part)) placed.set(part, solo)
  }
  return placed
}

function partsFor(wish: InstrumentId): Pitched[] {
  if (/bass/.test(wish)) return ['bass']
  if (/pad|strings|choir/.test(wish)) return ['pad', 'arp', 'lead']
  if (/guitar|piano|organ|stab|clavinet|harpsichord|accordion|ukulele/.test(wish))
    return ['chords', 'arp', 'lead']
  if (/harp|kalimba|marimba|pluck|music box|celesta|bells|banjo|mandolin|chip arp|pizzicato/.test(wish)) {
    return ['arp', 'lead', 'chords']
  }
  return ['lead', 'pad', 'arp']
}

function choose(part: Pitched, listed: readonly InstrumentId[], brief: Brief, draw: number) {
  const wanted = (list: readonly InstrumentId[]) => list.filter((id) => !brief.unwanted.includes(id))
  const [usual, standIns] = [wanted(listed), wanted(STAND_INS[part])]
  const list = usual.length > 0 ? usual : standIns
  return list[Math.floor(draw * list.length)]
}

/** Registers are the style's, moved into what the instrument can play. */
function withinReach<Part extends { instrument: InstrumentId; low?: number; high?: number; centre?: number }>(
  part: Pitched,
  written: Part,
): Part {
  const { low, high } = instrumentOf(written.instrument).range
  if (part === 'lead') {
    const centre = Math.max(low + 8, Math.min(high - 8, written.centre ?? 72))
    return { ...written, centre }
  }
  if (part === 'bass') return written
  // A voicing needs an octave and a half to move in.
  const lowest = Math.min(Math.max(low, written.low ?? 52), high - 19)
  return {
    ...written,
    low: Math.max(low, lowest),
    high: Math.max(lowest + 19, Math.min(high, written.high ?? 76)),
  }
}

/** Music without any part is silence: then the first pitched part of the style plays after all. */
function neverEmpty(arrangement: Arrangement, brief: Brief, style: Style): Arrangement {
  if (PART_IDS.some((part) => part !== 'effects' && arrangement[part])) return arrangement
  const part = PITCHED.find((candidate) => style[candidate]) ?? 'chords'
  const written = style[part] ?? USUAL[part]
  const instrument = written && choose(part, written.instruments, brief, 0)
  if (!written || !instrument) return arrangement
  return { ...arrangement, [part]: withinReach(part, { ...written, from: 0, instrument }) }
}
