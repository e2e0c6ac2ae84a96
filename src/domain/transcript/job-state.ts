export type JobProgress = {
  status: 'analysing' | 'loading' | 'preparing' | 'sending' | 'recognising' | 'aligning'
  /** 0 to 1 of the recording. */
  fraction: number
  /** `null` until it can be told. */
  remainingSeconds: number | null
  /** Why nothing moves at a service. */
  hold?: { ahead: number } | { againInSeconds: number }
}

/** How far the transcription of a recording has come. */
export type JobState =
  | { status: 'queued' }
  | JobProgress
  /** Its length is known, so its price can be told; nothing is sent until the person says so. */
  | { status: 'asking'; durationSeconds: number }
  | { status: 'done'; hasWords: boolean }
  | { status: 'cancelled' }
  /** May have been charged; the reply never came. */
  | { status: 'uncertain'; maybeChargedCredits: number | null; canRepeatSafely: boolean }
  /** `retryAt`: from then on the service takes requests again; milliseconds since 1970. */
  | { status: 'failed'; errorName: string; message: string; retryAt: number | null }

export function isUnderWay(state: JobState | undefined): boolean {
  return state !== undefined && (state.status === 'queued' || 'fraction' in state)
}
