import { NothingToSayError, UnknownScriptError } from '@/domain/speech/errors'
import { isSpeakable, unreadableWord } from '@/domain/speech/readable'
import { withoutMarkup } from '@/domain/speech/unsaid'

/** Pictures, their joiners, control characters, marks of writing direction and soft hyphens: not for the ear. */
const UNSPOKEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE00-\uFE0F\u20E3]/gu
/** Spoken though they are among the pictures. */
const KEPT = new Set(['©', '®', '™'])
/** Colours and moves of a terminal. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const ESCAPE = /\u001B\[[\d;?]*[A-Za-z]/g
const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  ldquo: '“',
  rdquo: '”',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}
/** Digits of other scripts, lowered ones, and single ones in circles. */
const OTHER_DIGITS = /(?:(?!\d)\p{Nd}|[\u2080-\u2089\u2460-\u2468\u2776-\u277E\u2780-\u2788\u278A-\u2792])+/gu

const SCRIPTS = {
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Arabic: /\p{Script=Arabic}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Chinese: /\p{Script=Han}/u,
  Japanese: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Korean: /\p{Script=Hangul}/u,
  Devanagari: /\p{Script=Devanagari}/u,
  Thai: /\p{Script=Thai}/u,
}

/**
 * The text without what no voice can say, each of it replaced by as many spaces, so that places stay where they were.
 * Throws `UnknownScriptError` at letters that are not Latin.
 */
export function cleanText(text: string): string {
  // Plain text, which most of it is, needs none of this.
  if (/^[\x20-\x25\x27-\x3B=?-\x7E\n]*$/.test(text)) return text
  const cleaned = withoutMarkup(text.replace(ESCAPE, blank))
    .replace(ENTITY, entity)
    .replace(UNSPOKEN, (sign) => (KEPT.has(sign) ? sign : blank(sign)))
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => wide.normalize('NFKC'))
    .replace(OTHER_DIGITS, (digits) => Array.from(digits, asciiDigit).join('').padEnd(digits.length))
  refuseUnknownScripts(cleaned)
  return cleaned
}

/** Throws `NothingToSayError` or `UnknownScriptError` at once, before a model is loaded. */
export function requireSpeakable(text: string): void {
  if (!isSpeakable(cleanText(text))) throw nothingToSay()
}

export function nothingToSay(): NothingToSayError {
  return new NothingToSayError('There is nothing in this text that can be said.')
}

const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ')

/** As long as it was written: an apostrophe between letters is drawn out, so that the word stays one. */
function entity(written: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  const sign = name ? ENTITIES[name.toLowerCase()] : code < 0xffff ? String.fromCodePoint(code) : undefined
  if (sign === undefined) return written
  return sign === "'" || sign === '’' ? "'".repeat(written.length) : sign.padEnd(written.length)
}

function asciiDigit(sign: string): string {
  const plain = sign.normalize('NFKC')
  if (/^\d$/.test(plain)) return plain
  const code = sign.codePointAt(0)!
  if (!/\p{Nd}/u.test(sign)) return String(((code - FIRST_DARK_CIRCLE) % 10) + 1)
  // Ten digits stand together in every script, the zero first.
  let zero = code
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}
/** `❶` to `❿`, and two more rows of ten. */
const FIRST_DARK_CIRCLE = 0x2776

function refuseUnknownScripts(text: string) {
  const word = unreadableWord(text)
  if (word === null) return
  throw new UnknownScriptError(
    `This voice cannot read “${shortened(word)}”: ${scriptOf(word)}. Choose a voice of that language, or write it in Latin letters.`,
  )
}

function scriptOf(word: string): string {
  // Japanese mixes in Chinese characters; what is only Japanese decides.
  const names = Object.entries(SCRIPTS).filter(([, pattern]) => pattern.test(word))
  const name = names.find(([candidate]) => candidate === 'Japanese')?.[0] ?? names[0]?.[0]
  return name ? `${name} script` : 'a script it does not know'
}

const shortened = (word: string) => (word.length > 20 ? `${word.slice(0, 20)}…` : word)
