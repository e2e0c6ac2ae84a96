/** Tells each second how many are left, down to 0. */
export function countDown(seconds: number, signal: AbortSignal, onTick: (secondsLeft: number) => void): void {
  let left = Math.ceil(seconds)
  onTick(left)
  const timer = setInterval(() => {
    left--
    if (!signal.aborted) onTick(Math.max(0, left))
    if (left <= 0 || signal.aborted) clearInterval(timer)
  }, 1000)
}
