/** One line of the table. `target` reads as `at least 12` or `at most 8`; without a limit it only informs. */
export type Figure = {
  name: string
  value: number
  unit: string
  limit?: { kind: 'least' | 'most'; value: number }
}

/** Prints the figures and says which of them miss their target. */
export function printFigures(figures: Figure[]): void {
  const rows = figures.map(({ name, value, unit, limit }) => ({
    figure: name,
    measured: `${shown(value)} ${unit}`,
    target: limit ? `at ${limit.kind} ${limit.value}` : '',
    '': limit ? (isMet({ value, limit }) ? 'met' : 'MISSED') : '',
  }))
  console.table(rows)
  const missed = figures.filter(({ value, limit }) => limit && !isMet({ value, limit }))
  console.log(`${figures.length} figures, ${missed.length} short of their target`)
}

function isMet({ value, limit }: Required<Pick<Figure, 'value' | 'limit'>>): boolean {
  return limit.kind === 'least' ? value >= limit.value : value <= limit.value
}

function shown(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0)
}
