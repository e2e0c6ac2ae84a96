/** What was paid for several at once, by their weights, in hundredths of a credit; the shares add up to it. */
export function shareCredits(credits: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let weight = 0
  let given = 0
  return weights.map((own) => {
    weight += own
    const due = Math.round((100 * credits * weight) / total)
    const share = (due - given) / 100
    given = due
    return share
  })
}
