import type { StyleId } from '@/domain/music/style-ids'
import type { Mode } from '@/domain/score/key'
import type { MetreName } from '@/domain/score/metre'
import type { PitchClass } from '@/domain/score/pitch'
import type { PartId } from '@/domain/score/score'
import type { InstrumentId } from '@/engines/music/instruments'

export type EnergyCurve = 'arch' | 'steady' | 'building' | 'falling' | 'drop'
export type Era = 'early' | 'sixties' | 'seventies' | 'eighties' | 'nineties' | 'modern'

/** What a prompt asks for; null and empty where it does not say. */
export type Brief = {
  style: StyleId | null
  /** -1 sad or dark to 1 happy or bright. */
  brightness: number
  /** -1 calm to 1 driving. */
  drive: number
  bpm: number | null
  /** -1 slow to 1 fast, for its style. */
  pace: number
  tonic: PitchClass | null
  mode: Mode | null
  metre: MetreName | null
  wanted: InstrumentId[]
  wantedParts: PartId[]
  unwanted: InstrumentId[]
  unwantedParts: PartId[]
  /** Nothing else is to play. */
  isOnly: boolean
  curve: EnergyCurve | null
  era: Era | null
  /** Room is left for a voice above it. */
  isBackground: boolean
  isLoop: boolean
}

export const EMPTY_BRIEF: Brief = {
  style: null,
  brightness: 0,
  drive: 0,
  bpm: null,
  pace: 0,
  tonic: null,
  mode: null,
  metre: null,
  wanted: [],
  wantedParts: [],
  unwanted: [],
  unwantedParts: [],
  isOnly: false,
  curve: null,
  era: null,
  isBackground: false,
  isLoop: false,
}
