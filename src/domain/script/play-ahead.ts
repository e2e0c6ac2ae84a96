/** What has been made of a script, and how fast. */
export type Making = {
  /** Sound that can be played already, with the silence in it and after it. */
  readySeconds: number
  /** Seconds of sound that are made in a second. */
  rate: number
  /** Lines still to come, about as long as they will be. */
  coming: readonly { durationSeconds: number; pauseAfterSeconds: number }[]
}

/** The rate of a line or two is no promise. */
const CAUTION = 0.85
/** On a device that is slower than speech a pause in the middle is better than minutes of nothing. */
const LONGEST_WAIT_SECONDS = 6

/** So long to wait before playing begins, that each line is made by the time it is to be heard. */
export function waitBeforePlaying({ readySeconds, rate, coming }: Making): number {
  let madeAt = 0
  let neededAt = readySeconds
  let wait = 0
  for (const { durationSeconds, pauseAfterSeconds } of coming) {
    madeAt += durationSeconds / (rate * CAUTION)
    wait = Math.max(wait, madeAt - neededAt)
    neededAt += durationSeconds + pauseAfterSeconds
  }
  return Math.min(wait, LONGEST_WAIT_SECONDS)
}
