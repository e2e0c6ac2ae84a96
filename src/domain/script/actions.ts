import type { Pronunciation } from '@/domain/speech/pronunciations'
import type { UsualPauses } from './script'

/** What a person does to a script. Each is one step of undo; typing without a break is one step. */
export type ScriptAction =
  /** The whole text, as it stands in the box. */
  | { type: 'write'; text: string }
  /** One line's text; nothing left of it takes the line away. */
  | { type: 'write line'; lineId: string; text: string }
  /** To this place among the lines that are left without it. */
  | { type: 'move line'; lineId: string; toIndex: number }
  /** Written into the text as `[pause 0.5s]`; `null`: the usual one again. */
  | { type: 'set pause'; lineId: string; seconds: number | null }
  | { type: 'set line voice'; lineId: string; voiceId: string | null }
  | { type: 'set line speed'; lineId: string; speed: number | null }
  /** Of many lines in one step, by their ids; `null`: the script's again. */
  | { type: 'set line speeds'; speeds: Readonly<Record<string, number | null>> }
  | { type: 'set voice'; voiceId: string }
  | { type: 'set speed'; speed: number }
  /** `null`: it is no speaker, and is read out. */
  | { type: 'set speaker voice'; speaker: string; voiceId: string | null }
  | { type: 'set usual pauses'; pauses: UsualPauses }
  | { type: 'set pronunciations'; pronunciations: Pronunciation[] }
  /** Instead of all there is: an imported text, with times if it has any, and the names that speak in it. */
  | { type: 'import'; text: string; cues: ImportedCue[] | null; speakers?: readonly string[] }

/** A stretch of an imported text (`end` exclusive) that is to be said between two times. */
export type ImportedCue = { start: number; end: number; startSeconds: number; endSeconds: number }

export type NewLineId = () => string
