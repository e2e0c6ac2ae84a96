/** One try at the words of a recording. */
type Attempt = { status: { kind: string }; hasWords: boolean }

const STANDING = new Set(['running', 'done', 'uncertain'])

/**
 * The one of these, the newest first, that stands for the recording: under way or come to its end, even if no speech was
 * found, or perhaps paid for, which a person has to decide about; else one that left words; else the newest. So a try that
 * gave nothing never hides what is there.
 */
export function standingAttempt<Try extends Attempt>(attempts: readonly Try[]): Try | null {
  return (
    attempts.find(({ status }) => STANDING.has(status.kind)) ??
    attempts.find(({ hasWords }) => hasWords) ??
    attempts[0] ??
    null
  )
}
