import { plainWords } from './word-errors'

type TimedWord = { word: string; start: number; end: number }

/** The words that two texts have in common, in their order: a longest common subsequence. */
export function wordPairs(one: TimedWord[], other: TimedWord[]): [TimedWord, TimedWord][] {
  const left = one.map(({ word }) => plainWords(word).join(' '))
  const right = other.map(({ word }) => plainWords(word).join(' '))
  const lengths = left.map(() => new Uint16Array(right.length + 1))
  lengths.push(new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i]![j] =
        left[i] === right[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const pairs: [TimedWord, TimedWord][] = []
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) pairs.push([one[i++]!, other[j++]!])
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return pairs
}
