/** What follows the point of an abbreviation, and whether that point ends the sentence as well. */
export function stopAfter({ 0: text, input, index }: RegExpExecArray, mayEnd = true): string {
  if (!text.endsWith('.')) return ''
  const rest = input.slice(index + text.length)
  return /^\s*["')”’\]]*$/.test(rest) || (mayEnd && /^["')”’\]]*\s+["'(“‘]*\p{Lu}/u.test(rest)) ? ' .' : ''
}
