/** Columns of one caption line; letters of wide scripts take two. */
const MAX_COLUMNS = 42

/** The words on one line, or on two of about equal length; `null` if they do not fit. */
export function breakIntoLines(words: readonly string[]): string[] | null {
  const whole = tidy(words.join(''))
  if (columns(whole) <= MAX_COLUMNS) return [whole]
  if (columns(whole) > 2 * MAX_COLUMNS) return null
  let best: { lines: string[]; cost: number } | null = null
  for (let at = 1; at < words.length; at++) {
    const lines = [tidy(words.slice(0, at).join('')), tidy(words.slice(at).join(''))]
    const cost = costOfBreak(lines)
    if (cost < (best?.cost ?? Infinity)) best = { lines, cost }
  }
  return best?.lines ?? null
}

/** Balanced is best; a break after punctuation is worth some imbalance. */
function costOfBreak([upper = '', lower = '']: string[]): number {
  const [above, below] = [columns(upper), columns(lower)]
  if (above > MAX_COLUMNS || below > MAX_COLUMNS || above === 0 || below === 0) return Infinity
  return Math.abs(above - below) + (/\p{P}$/u.test(upper) ? 0 : 10)
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function columns(text: string): number {
  const wide = text.match(
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/gu,
  )
  return text.length + (wide?.length ?? 0)
}
