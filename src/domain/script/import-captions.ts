import { parseCaptions, type Caption, type CaptionRow, type TimedText } from '@/domain/captions/parse-cues'
import { hasPauseTag } from '@/domain/speech/pause-tags'
import { endsSentence } from '@/domain/speech/sentence-ends'
import type { ImportedCue } from './actions'
import type { ImportedScript } from './import-text'
import { labelOf, speakerLabels } from './speaker-labels'

/** Cues this close that share a sentence are spoken as one. */
const SAME_SENTENCE_SECONDS = 1

/**
 * SubRip or WebVTT: a line for each sentence, with the times that its cues have together, and a label before another voice;
 * `null` if it is neither.
 */
export function importCaptions(document: string): ImportedScript | null {
  const captions = parseCaptions(document)
  if (!captions) return null
  const said = captions.filter(
    ({ rows }) => !isSound(textOf(rows)) && !rows.every(({ text }) => isSound(text)),
  )
  const speaking = speakingNames(said)
  const sentences = sentencesOf(said.flatMap((caption) => turnsOf(caption, speaking)))
  let text = ''
  let running: string | null = null
  const cues = sentences.map(({ startSeconds, endSeconds, voice, text: line }): ImportedCue => {
    // A blank line ends what the voice before says.
    if (text !== '') text += voice === null && running !== null ? '\n\n' : '\n'
    const start = text.length
    text += voice === null || voice === running ? line : `${voice}: ${line}`
    running = voice
    return { start, end: text.length, startSeconds, endSeconds }
  })
  const voices = sentences.map(({ voice }) => voice).filter((voice) => voice !== null)
  return { text, cues, speakers: [...new Set(voices)], soundCount: captions.length - said.length }
}

const textOf = (rows: readonly CaptionRow[]) => rows.map(({ text }) => text).join(' ')

/** `[MUSIC]`, `(applause)`, but not `(I know.)`, which is said; and what is sung. */
const NOISE = /^(?:[-–—\s]*(?:\[[^[\].!?]{1,60}\]|\([^().!?]{1,60}\)))+$/u
const SONG = /^[-–—\s]*[♪♫♬]+(?:[^♪♫♬]*[♪♫♬]+)?\s*$/u

const isSound = (text: string) => (NOISE.test(text) || SONG.test(text)) && !hasPauseTag(text)

/** Who speaks by the labels in the captions themselves. */
function speakingNames(captions: readonly Caption[]): ReadonlySet<string> {
  const lines = captions.flatMap(({ rows }) => rows.map(({ text }) => text.replace(NEW_SPEAKER, '')))
  return new Set(speakerLabels(lines.join('\n'), new Map()).map(({ speaker }) => speaker))
}

/** Somebody else speaks: `- No.`, `>> Yes.` */
const NEW_SPEAKER = /^(?:>{2,3}\s*|[-–—]\s*(?=[\p{Lu}¿¡"“[(♪]))/u

/** What one says in a cue. `isNew`: it goes on with nothing before it. */
type Turn = TimedText & { voice: string | null; isNew: boolean }

/** Those of one cue share its time by letters. */
function turnsOf({ rows, startSeconds, endSeconds }: Caption, speaking: ReadonlySet<string>): Turn[] {
  const turns = joinedRows(rows.map((row) => readRow(row, speaking)))
  const letters = turns.reduce((sum, { text }) => sum + text.length, 0)
  const secondsPerLetter = (endSeconds - startSeconds) / Math.max(1, letters)
  let at = startSeconds
  return turns.map((turn, index) => {
    const start = at
    at = index === turns.length - 1 ? endSeconds : start + turn.text.length * secondsPerLetter
    return { ...turn, startSeconds: start, endSeconds: at }
  })
}

type ReadRow = Pick<Turn, 'text' | 'voice' | 'isNew'> & { isSound: boolean }

function readRow(row: CaptionRow, speaking: ReadonlySet<string>): ReadRow {
  const text = row.text.replace(NEW_SPEAKER, '')
  const name = labelOf(text)?.speaker
  const hasLabel = name !== undefined && (speaking.has(name) || name === name.toUpperCase())
  const isNew = hasLabel || text !== row.text
  return {
    text,
    voice: hasLabel ? null : nameOf(row.voice),
    isNew,
    isSound: text.startsWith('[') && isSound(text),
  }
}

function joinedRows(rows: readonly ReadRow[]): ReadRow[] {
  const turns: ReadRow[] = []
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    // `[JOHN]` in a row of its own is whose words follow.
    const isLabel = row.isNew && next !== undefined && !next.isNew && !next.isSound
    if (row.text === '' || (row.isSound && !isLabel)) continue
    const before = turns.at(-1)
    if (before && !row.isNew && (before.voice === row.voice || before.isSound)) before.text += ` ${row.text}`
    else turns.push({ ...row })
  }
  return turns
}

/** A voice's name as a label is written, `SPEAKER_1` and `bob smith` too; `null` if it cannot be one. */
function nameOf(voice: string | null): string | null {
  const words = (voice ?? '').split(/[\s_]+/).filter(Boolean)
  const name = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
  return labelOf(`${name}:`)?.speaker === name ? name : null
}

function sentencesOf(turns: readonly Turn[]): Turn[] {
  const sentences: Turn[] = []
  for (const turn of turns) {
    const before = sentences.at(-1)
    if (before && goesOn(before, turn))
      sentences[sentences.length - 1] = {
        ...before,
        endSeconds: turn.endSeconds,
        text: `${before.text} ${turn.text}`,
      }
    else sentences.push(turn)
  }
  return sentences
}

const goesOn = (before: Turn, turn: Turn) =>
  !turn.isNew &&
  turn.voice === before.voice &&
  !endsSentence(before.text, turn.text) &&
  turn.startSeconds - before.endSeconds < SAME_SENTENCE_SECONDS
