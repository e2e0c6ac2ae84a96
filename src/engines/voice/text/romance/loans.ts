/** Foreign words as they are said in the language, `word sound` by lines of a table. */
export function loansOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split(/\s*\n\s*|\s*,\s*/)
      .map((entry) => entry.split(' ') as [string, string]),
  )
}
