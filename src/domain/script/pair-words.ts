/** The heard word that a written one is, by its place; not `isSame`: another word was heard there. */
export type WordPair = { place: number; isSame: boolean }

/** For each written word what was heard for it, or `null`, by the cheapest way from one to the other (Levenshtein over words). */
export function pairWords(written: readonly string[], heard: readonly string[]): (WordPair | null)[] {
  const costs = costsBetween(written, heard)
  const width = heard.length + 1
  const pairs = written.map((): WordPair | null => null)
  let [i, j] = [written.length, heard.length]
  while (i > 0 && j > 0) {
    const isSame = written[i - 1] === heard[j - 1]
    const cost = costs[i * width + j]!
    if (costs[(i - 1) * width + j - 1]! + (isSame ? 0 : 1) === cost) pairs[--i] = { place: --j, isSame }
    else if (costs[(i - 1) * width + j]! + 1 === cost) i--
    else j--
  }
  return pairs
}

function costsBetween(written: readonly string[], heard: readonly string[]): Uint16Array {
  const width = heard.length + 1
  const costs = new Uint16Array((written.length + 1) * width)
  for (let i = 0; i <= written.length; i++)
    for (let j = 0; j <= heard.length; j++) {
      if (i === 0 || j === 0) {
        costs[i * width + j] = i + j
        continue
      }
      const both = costs[(i - 1) * width + j - 1]! + (written[i - 1] === heard[j - 1] ? 0 : 1)
      const one = Math.min(costs[(i - 1) * width + j]!, costs[i * width + j - 1]!) + 1
      costs[i * width + j] = Math.min(both, one)
    }
  return costs
}
