type Span = { startSeconds: number; endSeconds: number }

/**
 * Cuts a recording into parts of at most `maxSeconds`, as few as possible, each cut in the middle of the last silence that
 * is in reach; only where someone speaks without a pause for that long is a word cut. `speech` is in order.
 */
export function cutInSilence(speech: readonly Span[], durationSeconds: number, maxSeconds: number): Span[] {
  const silences = middlesOfSilences(speech)
  const parts: Span[] = []
  let startSeconds = 0
  while (durationSeconds - startSeconds > maxSeconds) {
    const reach = startSeconds + maxSeconds
    const endSeconds = silences.findLast((middle) => middle > startSeconds && middle <= reach) ?? reach
    parts.push({ startSeconds, endSeconds })
    startSeconds = endSeconds
  }
  return [...parts, { startSeconds, endSeconds: durationSeconds }]
}

function middlesOfSilences(speech: readonly Span[]): number[] {
  return speech.flatMap(({ endSeconds }, index) => {
    const next = speech[index + 1]
    return next && next.startSeconds > endSeconds ? [(endSeconds + next.startSeconds) / 2] : []
  })
}
