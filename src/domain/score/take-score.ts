import type { PartId, SectionName } from './score'

type TakeChord = { name: string; startSeconds: number; endSeconds: number }

export type TakeSection = {
  name: SectionName
  startSeconds: number
  endSeconds: number
  bars: number
  /** 0 to 1. */
  energy: number
  chords: TakeChord[]
}

export type TakePart = { id: PartId; instrument: string }

/** What is known of a piece that was written here; of a service's, nothing is. */
export type TakeScore = {
  styleName: string
  tempoBpm: number
  metre: string
  keyName: string
  sections: TakeSection[]
  /** Where each bar begins. */
  barSeconds: number[]
  parts: TakePart[]
  isLoop: boolean
}
