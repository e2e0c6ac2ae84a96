/** Spellings that say the same; "Mr" and numbers are compared as words. */
const SAME: Record<string, string> = {
  mister: 'mr',
  colour: 'color',
  colours: 'colors',
  harbour: 'harbor',
  theatre: 'theater',
  thereunder: 'there under',
  typesetter: 'type setter',
}
const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
ONES.forEach((name, number) => (SAME[String(number)] = name))

/** Lower case, without punctuation, numbers and doublets spelled alike. */
export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => (SAME[word] ?? word).split(' '))
}

export type WordErrors = { errors: number; words: number }

/** Words to insert, delete or replace to turn what was heard into what was said (Levenshtein). */
export function wordErrors(said: string, heard: string): WordErrors {
  const from = plainWords(heard)
  const to = plainWords(said)
  let row = to.map((_, index) => index + 1)
  row.unshift(0)
  for (const [i, word] of from.entries()) {
    const next = [i + 1]
    for (const [j, other] of to.entries())
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (word === other ? 0 : 1)))
    row = next
  }
  return { errors: row.at(-1)!, words: to.length }
}

export function sumOf(all: WordErrors[]): WordErrors {
  return all.reduce((sum, one) => ({ errors: sum.errors + one.errors, words: sum.words + one.words }), {
    errors: 0,
    words: 0,
  })
}

export function ratePercent({ errors, words }: WordErrors): number {
  return (100 * errors) / words
}
