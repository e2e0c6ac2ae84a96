/** Foreign words as they are said in the language, `word sound` by lines of a table. */
export function loansOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split(/\s*\n\s*|\s*,\s*/)
      .map((entry) => entry.split(' ') as [string, string]),
  )
}

/** A foreign word, or several of it. */
export function loanOf(word: string, loans: ReadonlyMap<string, string>): string | undefined {
  const loan = loans.get(word)
  if (loan !== undefined || !word.endsWith('s')) return loan
  const one = loans.get(word.slice(0, -1))
  return one === undefined ? undefined : `${one}s`
}
