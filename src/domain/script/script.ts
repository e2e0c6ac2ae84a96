import type { Pronunciation } from '@/domain/speech/pronunciations'
import { DEFAULT_VOICE_ID } from '@/domain/speech/voices'
import {
  LINE_PAUSE_SECONDS,
  PARAGRAPH_PAUSE_SECONDS,
  SENTENCE_PAUSE_SECONDS,
} from '@/domain/speech/usual-pauses'

/** Where the text came from captions: when this is to be said. */
export type CueTimes = { startSeconds: number; endSeconds: number }

/** One sentence of a script, which has takes of its own. */
export type ScriptLine = {
  /** Stays while the text around it, and the line itself, is edited. */
  id: string
  /** Its place in the script's text in UTF-16 units (`end` exclusive), without the label and pauses around it. */
  start: number
  end: number
  /** As written; pauses inside it are still there. */
  text: string
  /** Whose label stands before its paragraph; `null`: the script's own voice. */
  speaker: string | null
  /** Starts a paragraph of the script. */
  startsParagraph: boolean
  /** Silence after it: as written, or the usual for its place. */
  pauseAfterSeconds: number
  /** `true` where `[pause ...]` is written after it. */
  isPauseWritten: boolean
  /** Of this line alone; `null`: its speaker's, or the script's. */
  voiceId: string | null
  speed: number | null
  cue: CueTimes | null
}

/** Silence between lines where none is written. */
export type UsualPauses = { sentenceSeconds: number; lineSeconds: number; paragraphSeconds: number }

/** What a person writes and chooses; all of it can be undone. Pauses and speakers stand in the text itself. */
export type Script = {
  text: string
  lines: ScriptLine[]
  /** Silence before the first line. */
  leadSeconds: number
  voiceId: string
  /** 0.5 to 2; 1 is the voice's own. */
  speed: number
  /**
   * The voice of each name that stands before its words; a speaker without one has the script's. `null`: the name is no
   * speaker's, and is read out. See `speaker-labels.ts` for who speaks where nobody decided.
   */
  speakers: Record<string, string | null>
  pauses: UsualPauses
  pronunciations: Pronunciation[]
}

export const MAX_SCRIPT_CHARACTERS = 50_000

/** A request takes no more, and a line is in one. */
export const MAX_LINE_CHARACTERS = 5_000

export const SLOWEST_SPEED = 0.5
export const FASTEST_SPEED = 2

export const USUAL_PAUSES: UsualPauses = {
  sentenceSeconds: SENTENCE_PAUSE_SECONDS,
  lineSeconds: LINE_PAUSE_SECONDS,
  paragraphSeconds: PARAGRAPH_PAUSE_SECONDS,
}

export const EMPTY_SCRIPT: Script = {
  text: '',
  lines: [],
  leadSeconds: 0,
  voiceId: DEFAULT_VOICE_ID,
  speed: 1,
  speakers: {},
  pauses: USUAL_PAUSES,
  pronunciations: [],
}
