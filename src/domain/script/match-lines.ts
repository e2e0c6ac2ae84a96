import type { ReadLine } from './lines-of-text'

type Named = { id: string; text: string; speaker: string | null }

/**
 * For each new line the old line that it is, or `null`. The same words are the same line, also elsewhere; what is left goes
 * by its place between those, and by the words in common.
 */
export function matchLines<Old extends Named>(
  old: readonly Old[],
  fresh: readonly ReadLine[],
): (Old | null)[] {
  const matches = matchEnds(old, fresh)
  const taken = new Set(matches.filter((match) => match !== null))
  matchSameWords(old, fresh, matches, taken)
  matchByPlace(old, fresh, matches, taken)
  return matches
}

/** Edits are local: what stands before and behind them is as it was. */
function matchEnds<Old extends Named>(old: readonly Old[], fresh: readonly ReadLine[]): (Old | null)[] {
  const matches = fresh.map((): Old | null => null)
  let head = 0
  while (head < old.length && head < fresh.length && isSame(old[head]!, fresh[head]!)) {
    matches[head] = old[head]!
    head++
  }
  let tail = 1
  while (tail <= Math.min(old.length, fresh.length) - head && isSame(old.at(-tail)!, fresh.at(-tail)!)) {
    matches[fresh.length - tail] = old.at(-tail)!
    tail++
  }
  return matches
}

function matchSameWords<Old extends Named>(
  old: readonly Old[],
  fresh: readonly ReadLine[],
  matches: (Old | null)[],
  taken: Set<Old>,
): void {
  const byText = new Map<string, Old[]>()
  for (const line of old)
    if (!taken.has(line)) byText.set(wordsOf(line.text), [...(byText.get(wordsOf(line.text)) ?? []), line])
  for (const [index, line] of fresh.entries()) {
    const found = matches[index] ? undefined : byText.get(wordsOf(line.text))?.shift()
    if (!found) continue
    matches[index] = found
    taken.add(found)
  }
}

/** Between two lines that stayed, as many old as new are the same one by one; else those most alike. */
function matchByPlace<Old extends Named>(
  old: readonly Old[],
  fresh: readonly ReadLine[],
  matches: (Old | null)[],
  taken: Set<Old>,
): void {
  const places = new Map(old.map((line, index) => [line, index]))
  let index = 0
  while (index < fresh.length) {
    if (matches[index]) {
      index++
      continue
    }
    const from = index
    while (index < fresh.length && !matches[index]) index++
    const after = from > 0 ? (places.get(matches[from - 1]!) ?? -1) + 1 : 0
    const gap: Old[] = []
    for (let at = after; at < old.length && !taken.has(old[at]!); at++) gap.push(old[at]!)
    pairUp(gap, fresh, from, index, matches, taken)
  }
}

function pairUp<Old extends Named>(
  gap: Old[],
  fresh: readonly ReadLine[],
  from: number,
  to: number,
  matches: (Old | null)[],
  taken: Set<Old>,
): void {
  if (gap.length === to - from) {
    gap.forEach((line, at) => take(line, from + at))
    return
  }
  let next = 0
  for (let at = from; at < to; at++) {
    const rest = gap.slice(next, gap.length)
    const likeness = rest.map((line) => alike(line.text, fresh[at]!.text))
    const best = Math.max(0, ...likeness)
    // Alone in its place, a line is the one that was there, whatever became of it.
    const found = best > 0 ? likeness.indexOf(best) : gap.length === 1 && at === from ? 0 : -1
    if (found < 0 || !rest[found]) continue
    take(rest[found], at)
    next += found + 1
  }

  function take(line: Old, at: number) {
    matches[at] = line
    taken.add(line)
  }
}

const isSame = (one: Named, other: ReadLine) => one.text === other.text && one.speaker === other.speaker

/** Words in common, 0 to 1; less than a third is none. */
function alike(one: string, other: string): number {
  const words = new Set(wordsOf(one).split(' '))
  const others = wordsOf(other).split(' ')
  const common = others.filter((word) => words.has(word)).length
  const share = common / Math.max(words.size, others.length)
  return share >= 1 / 3 || common / Math.min(words.size, others.length) >= 2 / 3 ? share : 0
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
