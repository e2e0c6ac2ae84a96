/** One try at the words of a recording. */
type Attempt = { status: { kind: string }; hasWords: boolean }

/**
 * The one of these, the newest first, that stands for the recording: under way or come to its end, even if no speech was
 * found; else one that left words; else the newest. So a try that gave nothing never hides what is there.
 */
export function standingAttempt<Try extends Attempt>(attempts: readonly Try[]): Try | null {
  const isWhole = ({ status }: Try) => status.kind === 'running' || status.kind === 'done'
  return attempts.find(isWhole) ?? attempts.find(({ hasWords }) => hasWords) ?? attempts[0] ?? null
}
