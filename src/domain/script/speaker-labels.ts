import { hasPauseTag, PAUSE_TAG } from '@/domain/speech/pause-tags'
import type { Script } from './script'

/**
 * A speaker's name before what they say, and how far its words reach: to the next label or blank line. `direction`: how they
 * say it, `(laughing)`, which nobody reads out.
 */
export type SpeakerLabel = {
  speaker: string
  direction: string
  start: number
  end: number
  reach: number
}

/** Names that are known to speak, or to be read out. */
export type Cast = ReadonlyMap<string, boolean>

/** What a person decided; and who speaks goes on speaking while the text around is edited. */
export function castOf({ lines, speakers }: Pick<Script, 'lines' | 'speakers'>): Cast {
  return new Map([
    ...speakersOf({ lines }).map((name) => [name, true] as const),
    ...Object.entries(speakers).map(([name, voiceId]) => [name, voiceId !== null] as const),
  ])
}

/** The names in the script's labels, in the order in which they first speak. */
export function speakersOf({ lines }: Pick<Script, 'lines'>): string[] {
  return [...new Set(lines.map(({ speaker }) => speaker).filter((speaker) => speaker !== null))]
}

/** `ANNA: ...`, `Anna Lee: ...`, `ANNA (laughing): ...` or `[ANNA] ...` at the start of a line; up to four words. */
const NAME = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’-]*){0,3}`
const DIRECTION = String.raw`[ \t]*(\([^()[\]\n:]{1,40}\)|\[[^()[\]\n:]{1,40}\])[ \t]*:`
const LABEL = new RegExp(
  String.raw`^[ \t]*(?:(${NAME})(?:[ \t]*:|${DIRECTION})|\[[ \t]*(${NAME})[ \t]*\](?:${DIRECTION}|[ \t]*:?))(?=\s|$)`,
  'u',
)
/** `(laughing)`, `[to Ben]`, `(V.O.)`, but not `(kg)`: by these alone a name is one. */
const SURE_DIRECTION =
  /^.(?:\p{Ll}{3,}(?![\p{L}/])|\p{Ll}+,? \p{L}|V\.? ?O\.?.$|O\.? ?[SC]\.?.$|CONT['’]?D?\.?.$|OFF.$)/u

/** They may stand before a label. */
const PAUSES = new RegExp(String.raw`^(?:[ \t]*${PAUSE_TAG.source})+`, 'iu')

/** Written like names, but parts of a text, or remarks in it. */
const HEADING = new RegExp(
  `^(?:${`note nota warning caution tip important importante ps p\\.s\\. todo faq nb n\\.b\\. example summary update
  step paso passo chapter capítulo capitolo part parte section sección sezione act acto atto scene escena scena
  episode episodio lesson lección lezione unit module slide page figure table appendix volume book level round day week
  phase stage rule task item option intro outro introduction conclusion prologue epilogue title subject date time
  pros cons`
    .split(/\s+/)
    .join('|')})(?![\\p{L}\\p{M}])`,
  'iu',
)

/** `STEP 2`, `CHAPTER TWO`, `PART IV`: what is counted is one thing. */
const COUNT = /[ .-](?:\d+|[IVX]+|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)$/i

/**
 * The labels whose names are not said, but whose words have a voice of their own. A name speaks
 *
 * - if a person gave it a voice,
 * - if it is in capitals and comes back (`ANNA: ... ANNA: ...`),
 * - if it is in capitals and takes turns with another in capitals (`ANNA: ... BEN: ...`), with no paragraph of nobody between,
 * - if names in small letters take turns so, and one of them comes back (`Anna: ... Ben: ... Anna: ...`).
 *
 * What else stands before a colon is said: headings (`STEP 1: ...`, `CHAPTER ONE: ...`), and a name that stands alone
 * (`NEW YORK: ...`), which a person may give a voice. A name that a person wants read out never speaks.
 */
export function speakerLabels(text: string, cast: Cast): SpeakerLabel[] {
  const found = namesAtLines(text)
  const speaking = speakingNames(found, cast)
  const labels = found.filter(({ speaker }) => speaking.has(speaker))
  return labels.map(({ speaker, direction, start, end, reach }, index) => {
    const next = labels[index + 1]?.start ?? text.length
    return { speaker, direction, start, end, reach: Math.min(reach, next) }
  })
}

/** The names before what is said, in the order in which they come: which speak, and which are read out but might speak. */
export function namesIn(text: string, cast: Cast): { name: string; speaks: boolean }[] {
  const found = namesAtLines(text)
  const speaking = speakingNames(found, cast)
  const names = found.filter(({ speaker, isSure }) => isSure || speaking.has(speaker))
  return [...new Set(names.map(({ speaker }) => speaker))]
    .map((name) => ({ name, speaks: speaking.has(name) }))
    .filter(({ name, speaks }) => speaks || !HEADING.test(name))
}

/** The text with spaces where its labels stand, so that places stay what they are. */
export function withoutLabels(text: string, labels: readonly SpeakerLabel[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of labels) {
    result += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return result + text.slice(at)
}

/**
 * `run`: the same for names between which no paragraph of nobody stands. `reach`: to the next blank line. `isSure`: written
 * as names are; else it may be `Width (cm): 5`, unless it speaks elsewhere.
 */
type NameAtLine = SpeakerLabel & { run: number; isSure: boolean }

function namesAtLines(text: string): NameAtLine[] {
  const names: NameAtLine[] = []
  let run = 0
  let firstOfBlock = 0
  for (const { 0: line, index } of text.matchAll(/[^\n]*\n?/g)) {
    const isBlank = line.trim() === ''
    if (isBlank) {
      for (let at = firstOfBlock; at < names.length; at++) names[at]!.reach = index
      firstOfBlock = names.length
    }
    const pauses = PAUSES.exec(line)?.[0] ?? ''
    const label = labelOf(line.slice(pauses.length))
    const isOfNobody = line.slice(pauses.length).trim() !== '' && firstOfBlock === names.length
    if (isOfNobody && !label?.isSure) run++
    if (label === null) continue
    const start = index + pauses.length
    names.push({ ...label, start, end: start + label.length, reach: text.length, run })
  }
  return names
}

/** The label that a line begins with, if it is one: who has it may be no speaker. */
export function labelOf(line: string) {
  const [label, plain, plainDirection, bracketed, otherDirection] = LABEL.exec(line) ?? []
  const speaker = plain ?? bracketed
  if (label === undefined || speaker === undefined || hasPauseTag(label)) return null
  const direction = plainDirection ?? otherDirection ?? ''
  const isSure = direction === '' || SURE_DIRECTION.test(direction)
  return { speaker, direction, isSure, length: label.length }
}

function speakingNames(found: readonly NameAtLine[], cast: Cast): ReadonlySet<string> {
  const turns = found.filter(({ speaker, isSure }) => isSure && !HEADING.test(speaker))
  const speaking = new Set<string>()
  for (const names of namesOfRuns(turns)) for (const name of dialogueOf(names)) speaking.add(name)
  for (const name of comingBack(turns.map(({ speaker }) => speaker)))
    if (isInCapitals(name)) speaking.add(name)
  for (const [name, speaks] of cast)
    if (speaks) speaking.add(name)
    else speaking.delete(name)
  return speaking
}

function namesOfRuns(turns: readonly NameAtLine[]): string[][] {
  const runs: string[][] = []
  for (const { speaker, run } of turns) (runs[run] ??= []).push(speaker)
  return runs.filter(Boolean)
}

/** The names of turns that follow each other, if they are a dialogue. */
function dialogueOf(names: readonly string[]): string[] {
  const capitals = names.filter(isInCapitals)
  const others = names.filter((name) => !isInCapitals(name))
  return [
    ...(areDifferent(capitals) ? capitals : []),
    ...(areDifferent(others) && comingBack(others).size > 0 ? others : []),
  ]
}

const areDifferent = (names: readonly string[]) =>
  new Set(names.map((name) => name.replace(COUNT, ''))).size > 1

function comingBack(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(names.filter((name) => seen.has(name) || !seen.add(name)))
}

const isInCapitals = (name: string) => name === name.toUpperCase()
