import { NothingToSayError, UnknownScriptError } from '@/domain/speech/errors'

/** Pictures, their joiners, control characters, marks of writing direction and soft hyphens: not for the ear. */
const UNSPOKEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE00-\uFE0F\u20E3]/gu
/** Spoken though they are among the pictures. */
const KEPT = new Set(['©', '®', '™'])
/** Tags of SSML or HTML. A sign before a space is `less than`. */
const TAG = /<[/!?]?[A-Za-z][^<>]*>/g
const LETTER = /\p{L}/u
const READABLE = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u
/** Single Greek letters stand for numbers and angles and are named. */
const GREEK_WORD = /\p{Script=Greek}{2,}/u

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
  if (/^[\x20-\x3B=?-\x7E\n]*$/.test(text)) return text
  const cleaned = text
    .replace(TAG, blank)
    .replace(UNSPOKEN, (sign) => (KEPT.has(sign) ? sign : blank(sign)))
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => wide.normalize('NFKC'))
  refuseUnknownScripts(cleaned)
  return cleaned
}

/** Letters, digits, and signs that have names. */
const SPEAKABLE = /[\p{L}\p{N}\p{Sm}\p{Sc}%&@#°§]/u

/** Throws `NothingToSayError` or `UnknownScriptError` at once, before a model is loaded. */
export function requireSpeakable(text: string): void {
  if (!SPEAKABLE.test(cleanText(text))) throw nothingToSay()
}

export function nothingToSay(): NothingToSayError {
  return new NothingToSayError('There is nothing in this text that can be said.')
}

const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ')

function refuseUnknownScripts(text: string) {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const unknown = Array.from(word).find((letter) => LETTER.test(letter) && !READABLE.test(letter))
    if (unknown === undefined || (/^\p{Script=Greek}$/u.test(word) && !GREEK_WORD.test(word))) continue
    throw new UnknownScriptError(
      `This voice cannot read “${shortened(word)}”: ${scriptOf(word)}. Choose a voice of that language, or write it in Latin letters.`,
    )
  }
}

function scriptOf(word: string): string {
  // Japanese mixes in Chinese characters; what is only Japanese decides.
  const names = Object.entries(SCRIPTS).filter(([, pattern]) => pattern.test(word))
  const name = names.find(([candidate]) => candidate === 'Japanese')?.[0] ?? names[0]?.[0]
  return name ? `${name} script` : 'a script it does not know'
}

const shortened = (word: string) => (word.length > 20 ? `${word.slice(0, 20)}…` : word)
