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
  for (let from = 0; from < fresh.length; from++) {
    if (matches[from]) continue
    let to = from
    while (to < fresh.length && !matches[to]) to++
    const after = from > 0 ? (places.get(matches[from - 1]!) ?? -1) + 1 : 0
    let end = after
    while (end < old.length && !taken.has(old[end]!)) end++
    pairUp(old.slice(after, end), fresh.slice(from, to)).forEach((line, index) => {
      if (!line) return
      matches[from + index] = line
      taken.add(line)
    })
    from = to
  }
}

function pairUp<Old extends Named>(gap: readonly Old[], fresh: readonly ReadLine[]): (Old | null)[] {
  if (gap.length === fresh.length) return [...gap]
  // Alone in its place, a line is the one that was there, whatever became of it.
  return (
    pairMostAlike(gap, fresh) ?? fresh.map((_, index) => (gap.length === 1 && index === 0 ? gap[0]! : null))
  )
}

/** The two most alike, then what lies before them, and what lies behind; `null` if no two are. */
function pairMostAlike<Old extends Named>(
  gap: readonly Old[],
  fresh: readonly ReadLine[],
): (Old | null)[] | null {
  let best = { likeness: 0, one: -1, other: -1 }
  for (const [one, line] of gap.entries())
    for (const [other, next] of fresh.entries()) {
      const likeness = alike(line.text, next.text)
      if (likeness > best.likeness) best = { likeness, one, other }
    }
  if (best.likeness === 0) return null
  const { one, other } = best
  const [before, behind] = [fresh.slice(0, other), fresh.slice(other + 1)]
  return [
    ...(pairMostAlike(gap.slice(0, one), before) ?? unmatched(before)),
    gap[one]!,
    ...(pairMostAlike(gap.slice(one + 1), behind) ?? unmatched(behind)),
  ]
}

const unmatched = (lines: readonly ReadLine[]) => lines.map(() => null)

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
