/** Letters, digits, and signs that have names; the same that the built-in voices find something to say in. */
const SPEAKABLE = /[\p{L}\p{N}\p{Sm}\p{Sc}%&@#°§]/u
const TAGS = /<[/!?]?[A-Za-z][^<>]*>|\[\s*pause\b[^\]\n]*\]/gi

export function isSpeakable(text: string): boolean {
  return SPEAKABLE.test(text.replace(TAGS, ' '))
}
