/** Letters, digits, and signs that have names. */
const SPEAKABLE = /[\p{L}\p{N}\p{Sm}\p{Sc}%&@#°§]/u
const LETTER = /[\p{L}\p{N}]/u
const READABLE = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u
/** Single Greek letters stand for numbers and angles and are named. */
const GREEK_WORD = /\p{Script=Greek}{2,}/u

/** Whether there is anything in a text but marks and pictures. */
export const isSpeakable = (text: string) => SPEAKABLE.test(text)

/** The first word with letters that the voices of this device do not know. */
export function unreadableWord(text: string): string | null {
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{Nl}\p{No}]+/gu)) {
    const letter = Array.from(word).find((one) => LETTER.test(one) && !READABLE.test(one))
    if (letter === undefined || (/\p{Script=Greek}/u.test(letter) && !GREEK_WORD.test(word))) continue
    return word
  }
  return null
}
