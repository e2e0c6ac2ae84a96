/** A silence that is written into a script, and its place there (`end` exclusive). */
export type PauseTag = { start: number; end: number; seconds: number }

export const LONGEST_PAUSE_SECONDS = 60
const UNSAID_PAUSE_SECONDS = 0.5

/** `[pause]`, `[pause 0.5s]`, `[pause 500 ms]`, `[PAUSE=2]`, `[pause: 1 minute]`; `pausa` is Spanish and Italian. */
export const PAUSE_TAG =
  /\[\s*paus[ae]\s*[:=]?\s*(?:(\d+(?:[.,]\d+)?|[.,]\d+)\s*(?:(ms|msecs?|mill?isec\p{L}*|milisegundos?)|(s|secs?|seconds?|segundos?|second[oi])|(m|mins?|minutes?|minut[oi]s?))?\.?)?\s*\]/giu

/** In brackets and about a pause, whether it can be read as one or not. */
const LIKE_A_PAUSE = /\[[^[\]\n]{0,40}(?<![\p{L}\p{N}])paus[ae](?![\p{L}\p{N}])[^[\]\n]{0,40}\]/giu

export function pauseTags(text: string): PauseTag[] {
  return [...text.matchAll(PAUSE_TAG)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    seconds: Math.min(LONGEST_PAUSE_SECONDS, askedSeconds(match)),
  }))
}

export const hasPauseTag = (text: string) => text.search(PAUSE_TAG) >= 0

/** The first that is no pause as it is written, and is said in words; `null` if all can be read. */
export function unreadPauseTag(text: string): string | null {
  return text.match(LIKE_A_PAUSE)?.find((tag) => !hasPauseTag(tag)) ?? null
}

/** Its closing bracket is nowhere on its line. */
const UNCLOSED_PAUSE =
  /\[\s*paus[ae](?![\p{L}\p{N}])(?:\s*[:=]?\s*-?[\d.,]*\d\s*(?:(?:ms|s|m|(?:sec|seg|mil|min)\p{L}*)(?=\s|$))?)?(?=[^[\]\n]*(?:[[\n]|$))/iu

/** The first that was not closed, and is said in words; `null` if none is. Each that is being typed is such a one. */
export function unclosedPauseTag(text: string): string | null {
  return UNCLOSED_PAUSE.exec(text)?.[0].trim() ?? null
}

/** The first that asks for more than the longest pause, which is what it gets. */
export function longPauseTag(text: string): string | null {
  return (
    [...text.matchAll(PAUSE_TAG)].find((match) => askedSeconds(match) > LONGEST_PAUSE_SECONDS)?.[0] ?? null
  )
}

function askedSeconds([, amount, milliseconds, , minutes]: RegExpMatchArray): number {
  if (amount === undefined) return UNSAID_PAUSE_SECONDS
  const value = Number(amount.replace(',', '.'))
  if (milliseconds !== undefined) return value / 1000
  return minutes === undefined ? value : value * 60
}
