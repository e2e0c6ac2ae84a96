/** Throws RangeError for what is no amount of credits: a fraction, a negative number, NaN. */
export function wholeCredits(credits: number): number {
  if (!Number.isSafeInteger(credits) || credits < 0) throw new RangeError(`No amount of credits: ${credits}`)
  return credits
}
