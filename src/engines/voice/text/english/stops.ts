import { endsSentence } from '@/domain/speech/sentence-ends'

/** What follows the point of an abbreviation, and whether that point ends the sentence as well. */
export function stopAfter({ 0: text, input, index }: RegExpExecArray, mayEnd = true): string {
  if (!text.endsWith('.')) return ''
  const rest = input.slice(index + text.length)
  if (/^\s*["')”’\]]*$/.test(rest)) return ' .'
  const said = input.slice(0, index + text.length)
  return mayEnd && /^["')”’\]]*\s+["'(“‘]*\p{Lu}/u.test(rest) && endsSentence(said, rest) ? ' .' : ''
}
