import { ServiceError } from '@/api/client/errors'
import { StorageFullError } from '@/domain/audio/errors'
import type { JobKind, JobSubject, Receipt } from '@/domain/credits/receipt'
import type { Connection } from '@/storage/connections'
import { requireRoom } from '@/storage/errors'
import {
  beginPaidRequest,
  changePaidRequest,
  listPaidRequests,
  paidRequestsOf,
  type PaidRequest,
} from '@/storage/paid-requests'
import { deleteReceipt, putReceipt, readReceipt } from '@/storage/receipts'
import { recognizedWindowIndexes } from '@/storage/transcripts'
import { MaybeChargedError, OfflineError, UnkeptReplyError } from './errors'

/** One thing that a person agreed to pay for; it may take several requests. */
export type PaidJob = {
  id: string
  kind: JobKind
  subject: JobSubject
  estimateCredits: number | null
  /** Ids of what is in it, where another job may ask for some of the same. */
  pieces?: readonly string[]
}

export type PaidPart = {
  part: number
  estimateCredits: number | null
  /** What its result will take at most, about; nothing is sent where there is no room for it. */
  roomBytes: number
}

/** `null`: the service did not say. */
type Priced = { costCredits: number | null }

/** Came, was charged, and could not be stored. It waits in memory, and holds the lock of its request, until it is. */
type UnkeptReply = Sent & { request: PaidRequest; keep: () => Promise<void> }

type Sent = { reply: Priced; release: () => void }

/** By the ids of their requests. */
const unkept = new Map<string, UnkeptReply>()

/**
 * Sends one paid request, at most once: a row is written before it, and nothing that may have been charged is sent again.
 * `send` resolves with what is of use; `keep` stores that, and only then is the request over. What could not be stored is kept
 * in this tab: asked again for the same, it is only stored, and not paid for again.
 */
export async function payOnce<Reply extends Priced>(
  job: PaidJob,
  part: PaidPart,
  connection: Connection,
  send: (idempotencyKey: string) => Promise<Reply>,
  keep: (reply: Reply) => Promise<void>,
): Promise<void> {
  const request = await nextRequest(job, part, connection)
  const { reply, release } = unkept.get(request.id) ?? (await sendOnce(request, part.roomBytes, send))
  // What waits under a request's id was sent for the very same.
  await store({ request, reply, release, keep: () => keep(reply as Reply) })
}

/** Stores what came for any of these, and found no room then. Throws `UnkeptReplyError` if there still is none. */
export async function keepArrived(pieces: readonly string[]): Promise<void> {
  const wanted = new Set(pieces)
  const waiting = Array.from(unkept.values()).filter(({ request }) =>
    request.pieces.some((piece) => wanted.has(piece)),
  )
  for (const arrived of waiting) await store(arrived)
}

async function sendOnce<Reply extends Priced>(
  request: PaidRequest,
  roomBytes: number,
  send: (idempotencyKey: string) => Promise<Reply>,
): Promise<Sent> {
  if (navigator.onLine === false) throw new OfflineError('There is no network. Nothing was sent.')
  if (await uncertainJobOf(request.pieces)) throw sentBefore()
  await requireRoom(roomBytes)
  const release = await takeLock(lockOf(request.id))
  const begun = release && (await beginPaidRequest(request))
  if (!begun) {
    release?.()
    throw sentBefore()
  }
  try {
    return { reply: await send(request.id), release }
  } catch (error) {
    // What refuses a repeat says nothing of the request before it.
    const isRefused = begun === 'first' && error instanceof ServiceError && error.charge === 'no'
    await changePaidRequest(request.id, { state: isRefused ? 'refused' : 'unknown' }).finally(release)
    await updateReceipt(request.intentId)
    throw error
  }
}

function sentBefore(): MaybeChargedError {
  return new MaybeChargedError('This was sent before, and may have been charged. Nothing was sent again.')
}

async function store(arrived: UnkeptReply): Promise<void> {
  const { request, reply, keep, release } = arrived
  const { id, intentId } = request
  unkept.delete(id)
  try {
    await changePaidRequest(id, { state: 'arrived', chargedCredits: reply.costCredits })
    // Before what was bought is seen: a page that goes then has its receipt.
    await updateReceipt(intentId)
    await keep()
    await changePaidRequest(id, { state: 'answered' })
    release()
  } catch (cause) {
    unkept.set(id, arrived)
    if (!(cause instanceof StorageFullError)) throw cause
    throw new UnkeptReplyError('It came, and there is no room to keep it.', { cause })
  } finally {
    await updateReceipt(intentId)
  }
}

/** What of a job may have been charged without a result; `null` if nothing. */
export type Uncertainty = { maybeChargedCredits: number | null; canRepeatSafely: boolean }

export async function uncertaintyOf(jobId: string): Promise<Uncertainty | null> {
  const requests = await uncertainRequests(jobId)
  if (requests.length === 0) return null
  return {
    maybeChargedCredits: sumOrNull(requests.map((request) => request.estimateCredits)),
    canRepeatSafely: requests.every((request) => request.canRepeatSafely),
  }
}

/** The job that may have been charged for any of these without a result; `null`: none. */
export async function uncertainJobOf(pieces: readonly string[]): Promise<string | null> {
  const wanted = new Set(pieces)
  const uncertain = [...(await listPaidRequests('unknown')), ...(await listPaidRequests('left'))]
  // A single line is a request of its own id.
  return (
    uncertain.find(({ intentId, pieces: own }) => [intentId, ...own].some((id) => wanted.has(id)))
      ?.intentId ?? null
  )
}

/** A person wants what may have been charged to be sent again. A service that knows requests by their id gets the same id. */
export async function allowRepeat(jobId: string): Promise<void> {
  for (const request of await uncertainRequests(jobId)) {
    if (request.canRepeatSafely) await changePaidRequest(request.id, { state: 'allowed' })
    else await setApart(request)
  }
  await updateReceipt(jobId)
}

/** A person lets be what may have been charged. */
export async function leaveUncertain(jobId: string): Promise<void> {
  for (const { id } of await uncertainRequests(jobId)) await changePaidRequest(id, { state: 'left' })
  await updateReceipt(jobId)
}

/**
 * Called at the start: what a closed tab was sending may have been charged; what it had stored the words of, was. Leaves alone
 * what another tab is sending.
 */
export function findLostRequests(): Promise<void> {
  finding ??= settleLost().finally(() => (finding = null))
  return finding
}

/** Asked for twice at once, what is lost is sought once. */
let finding: Promise<void> | null = null

async function settleLost(): Promise<void> {
  const open = [...(await listPaidRequests('sending')), ...(await listPaidRequests('arrived'))]
  for (const request of open) {
    const { id, intentId } = request
    await navigator.locks.request(lockOf(id), { ifAvailable: true }, async (lock) => {
      if (!lock) return
      await changePaidRequest(id, { state: (await isKept(request)) ? 'answered' : 'unknown' })
      await updateReceipt(intentId)
    })
  }
}

/** Whether what it was sent for is stored: then the reply came. */
async function isKept({ kind, intentId, part, subject }: PaidRequest): Promise<boolean> {
  // Fetched only where music or speech was lost.
  if (kind === 'music') return (await import('@/storage/music-takes')).hasMusicTakeOf(intentId)
  if (kind === 'speech') {
    const takes = await (await import('@/storage/voice-takes')).listTakes(subject.id)
    return takes.some(({ receiptId }) => receiptId === intentId)
  }
  return (await recognizedWindowIndexes(intentId)).has(part)
}

/** Once a job is over: what the service says is left. */
export async function noteBalance(jobId: string, balanceAfter: number): Promise<void> {
  const receipt = await readReceipt(jobId)
  if (receipt) await putReceipt({ ...receipt, balanceAfter })
}

/** Gives what ends it; a closed tab ends it too. `null`: somebody has it. */
function takeLock(name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) =>
        lock ? new Promise<void>((release) => resolve(release)) : resolve(null),
      )
      .catch(reject)
  })
}

function lockOf(requestId: string): string {
  return `overtone:paid:${requestId}`
}

async function nextRequest(
  { id, kind, subject, estimateCredits: jobEstimateCredits, pieces = [] }: PaidJob,
  { part, estimateCredits }: PaidPart,
  connection: Connection,
): Promise<PaidRequest> {
  const earlier = (await paidRequestsOf(id)).filter((request) => request.part === part)
  const repeats = earlier.filter((request) => request.state === 'repeated').length
  return {
    version: 1,
    id: repeats === 0 ? `${id}:${part}` : `${id}:${part}:${repeats + 1}`,
    intentId: id,
    part,
    pieces: [...pieces],
    createdAt: Date.now(),
    connectionId: connection.id,
    serviceName: connection.name,
    kind,
    subject,
    estimateCredits,
    jobEstimateCredits,
    chargedCredits: null,
    canRepeatSafely: connection.extensions.includes('idempotency_key'),
    state: 'sending',
  }
}

async function uncertainRequests(jobId: string): Promise<PaidRequest[]> {
  return (await paidRequestsOf(jobId)).filter(({ state }) => state === 'unknown' || state === 'left')
}

/** Sent again, it may be charged twice; so it keeps a receipt of its own. */
async function setApart(request: PaidRequest): Promise<void> {
  const { id, estimateCredits } = request
  await putReceipt({ ...receiptOf(request), id, estimateCredits, chargedCredits: null, state: 'unknown' })
  await changePaidRequest(id, { state: 'repeated' })
}

/** The one receipt of a job, from what the journal says about its requests. */
async function updateReceipt(jobId: string): Promise<void> {
  const requests = (await paidRequestsOf(jobId)).filter(({ state }) => state !== 'repeated')
  const [first] = requests
  // All that was sent has receipts of its own.
  if (!first) return deleteReceipt(jobId)
  const answered = requests.filter(isAnswered)
  const chargedCredits = sumOrNull(answered.map((request) => request.chargedCredits))
  const known = await readReceipt(jobId)
  await putReceipt({ ...receiptOf(first), ...known, chargedCredits, state: stateOf(requests) })
}

function stateOf(requests: PaidRequest[]): Receipt['state'] {
  if (requests.some(({ state }) => ['unknown', 'left', 'allowed'].includes(state))) return 'unknown'
  return requests.some(isAnswered) ? 'charged' : 'not charged'
}

function isAnswered({ state }: PaidRequest): boolean {
  return state === 'answered' || state === 'arrived'
}

function receiptOf(request: PaidRequest): Receipt {
  const { createdAt, connectionId, serviceName, kind, subject, intentId, jobEstimateCredits } = request
  return {
    version: 1,
    id: intentId,
    createdAt,
    service: connectionId,
    serviceName,
    kind,
    subject,
    estimateCredits: jobEstimateCredits,
    chargedCredits: null,
    balanceAfter: null,
    state: 'unknown',
  }
}

function sumOrNull(credits: (number | null)[]): number | null {
  let sum = 0
  for (const credit of credits) {
    if (credit === null) return null
    sum += credit
  }
  return sum
}
