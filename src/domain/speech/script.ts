/** A sentence of a script, its place there in UTF-16 units (`end` exclusive), and the silence after it. */
export type ScriptSentence = { text: string; start: number; end: number; pauseAfterSeconds: number }

/** Silence where the script asks for none in particular. */
export const SENTENCE_PAUSE_SECONDS = 0.3
export const LINE_PAUSE_SECONDS = 0.6
export const PARAGRAPH_PAUSE_SECONDS = 0.9

const LONGEST_PAUSE_SECONDS = 60
const UNSAID_PAUSE_SECONDS = 0.5

/** `[pause]`, `[pause 0.5s]`, `[pause 500 ms]`, `[pause: 2]`. */
const PAUSE =
  /\[\s*pause\s*:?\s*(?:(\d+(?:[.,]\d+)?|[.,]\d+)\s*(ms|msec|milliseconds?|s|secs?|seconds?)?)?\s*\]/gi

export type Script = { pauseBeforeSeconds: number; sentences: ScriptSentence[] }

/** Splits a script into what is said in one breath, and exact pauses. A pause that is written replaces the usual one. */
export function readScript(text: string): Script {
  const sentences: ScriptSentence[] = []
  let pauseBeforeSeconds = 0
  let at = 0
  for (const match of text.matchAll(PAUSE)) {
    sentences.push(...sentencesOf(text, at, match.index))
    const seconds = secondsOf(match)
    const last = sentences.at(-1)
    if (!last) pauseBeforeSeconds += seconds
    else
      last.pauseAfterSeconds =
        seconds + (isAfterPause(text, last.end, match.index) ? last.pauseAfterSeconds : 0)
    at = match.index + match[0].length
  }
  const rest = sentencesOf(text, at, text.length)
  const last = rest.at(-1)
  // Nothing follows: no pause but one that is written.
  if (last) last.pauseAfterSeconds = 0
  return { pauseBeforeSeconds, sentences: [...sentences, ...rest] }
}

const isAfterPause = (text: string, from: number, to: number) => text.slice(from, to).search(PAUSE) >= 0

function secondsOf([, amount, unit = 's']: RegExpMatchArray): number {
  if (amount === undefined) return UNSAID_PAUSE_SECONDS
  const value = Number(amount.replace(',', '.'))
  return Math.min(LONGEST_PAUSE_SECONDS, unit.toLowerCase().startsWith('m') ? value / 1000 : value)
}

/** The end of a sentence with the marks and brackets that close it, and what follows. */
const SENTENCE_END = /[.!?…]+["'”’)\]]*(?=\s+["'“‘([¿¡]*[\p{Lu}\p{N}¿¡])/gu
/** A point after these ends no sentence, whatever follows. */
const ABBREVIATIONS =
  /(?:^|[\s("“[])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Sgt|Capt|Lt|Col|Gen|Rev|Gov|Sen|Rep|Hon|Fr|Jr|Sr|vs|e\.g|i\.e|cf|ca|No|Nos|Fig|Vol|pp|approx|est|dept|tel|Sra|Srta|Dra|Ud|Uds|Sig|Dott|Avv|Ing|pág|núm|pag|[A-Z]|(?:[A-Z]\.)+[A-Z])\.$/

function sentencesOf(text: string, from: number, to: number): ScriptSentence[] {
  const sentences: ScriptSentence[] = []
  for (const line of text.slice(from, to).matchAll(/[^\n\r]+/g)) {
    const parts = splitLine(line[0], from + line.index)
    if (parts.length === 0) continue
    const isParagraph = /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(from + line.index + line[0].length))
    parts.at(-1)!.pauseAfterSeconds = isParagraph ? PARAGRAPH_PAUSE_SECONDS : LINE_PAUSE_SECONDS
    sentences.push(...parts)
  }
  return sentences
}

function splitLine(line: string, offset: number): ScriptSentence[] {
  const ends = [...line.matchAll(SENTENCE_END)]
    .map((match) => match.index + match[0].length)
    .filter((end) => !ABBREVIATIONS.test(line.slice(Math.max(0, end - 12), end)))
  return [...ends, line.length].flatMap((end, index) => {
    const start = index === 0 ? 0 : ends[index - 1]!
    const part = line.slice(start, end)
    const text = part.trim()
    if (text === '') return []
    const from = offset + start + part.indexOf(text)
    return [{ text, start: from, end: from + text.length, pauseAfterSeconds: SENTENCE_PAUSE_SECONDS }]
  })
}
