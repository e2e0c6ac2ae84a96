export type JobKind = 'transcription' | 'translation' | 'speech' | 'music'

/** What a job was made of. `type` names a thing of the studio: `recording`. */
export type JobSubject = { type: string; id: string; title: string }

/** What one job cost, beside what was said before. One per job, paid or free. */
export type Receipt = {
  version: 1
  /** That of the job: of a transcript, for one. */
  id: string
  /** Milliseconds since 1970. */
  createdAt: number
  /** `device`, or the id of a connection, which may have been removed since. */
  service: string
  /** As it was called then; empty for this device. */
  serviceName: string
  kind: JobKind
  subject: JobSubject
  /** What the person was told before; on this device, what the cloud would have taken. `null`: no price was known. */
  estimateCredits: number | null
  /** What was taken for certain; `null` if the service did not say. */
  chargedCredits: number | null
  /** What the service said remains; `null` if it did not say. */
  balanceAfter: number | null
  /** `unknown`: more than `chargedCredits` may have been taken, up to the estimate. */
  state: 'charged' | 'free' | 'unknown' | 'not charged'
}
