const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

/** A day as a label: `23 Nov`. */
export function dayText(at: number): string {
  return DAY.format(at)
}
