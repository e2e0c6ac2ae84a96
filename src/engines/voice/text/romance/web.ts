import type { Rule } from '@/engines/voice/text/claims'
import type { Numerals } from './numerals'
import type { RomanceWords } from './words'

/** Addresses of mail and of the web, read part by part. */
export function webRules(words: RomanceWords, numerals: Numerals): Rule[] {
  const address = ([text]: RegExpExecArray) =>
    (text.replace(/^https?:\/\//i, '').match(/[\p{L}]+|\d+|[./\-_@:?=&#+%~]/gu) ?? [])
      .map((part) => (/^\d/.test(part) ? numerals.read(part) : (words.marks[part] ?? part)))
      .join(' ')
  return [
    /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
    /\b(?:https?:\/\/|www\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi,
    /\b[a-z][\w-]+\.(?:com|org|net|es|mx|ar|it|eu|io|ai|gov|edu)\b(?:\/[\w./-]*\w)?/gi,
  ].map((pattern) => ({ pattern, say: address }))
}
