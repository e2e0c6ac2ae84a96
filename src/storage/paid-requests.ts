import * as z from 'zod/mini'
import type { JobKind, JobSubject } from '@/domain/credits/receipt'
import { keepingRoom } from './errors'
import { database } from './open'
import { jobKindSchema, subjectSchema } from './receipts'

/**
 * The journal of requests that cost credits. A row is written before its request is sent, so that whatever happens then,
 * it is known that it may have been charged.
 */
export type PaidRequest = {
  version: 1
  /** `<intentId>:<part>`, and a number behind it when sent again at double risk; the request's `Idempotency-Key`. */
  id: string
  /** What a person asked for once; a transcript's id, for one. */
  intentId: string
  part: number
  /** Ids of what is in it, where the same may be asked for in another request too: of lines that are sent together. */
  pieces: string[]
  /** Milliseconds since 1970. */
  createdAt: number
  connectionId: string
  serviceName: string
  kind: JobKind
  subject: JobSubject
  /** Of this part, and of the whole job as the person was told. */
  estimateCredits: number | null
  jobEstimateCredits: number | null
  /** What the reply said; `null` if there is none yet, or it did not say. */
  chargedCredits: number | null
  /** The service knows this request again by its id, and never charges it twice. */
  canRepeatSafely: boolean
  state: PaidRequestState
}

/**
 * `sending`: on its way, or cut off there. `arrived`: the reply came, and is not stored yet. `answered`: it is. `refused`: nothing was taken. `unknown`: it may have
 * been charged, and a person has to say what next. `left`: the person let it be. `allowed`: it may be sent again, under the same id.
 * `repeated`: it was sent again under another id, and keeps a receipt of its own.
 */
export type PaidRequestState = (typeof STATES)[number]

const STATES = [
  'sending',
  'arrived',
  'answered',
  'refused',
  'unknown',
  'left',
  'allowed',
  'repeated',
] as const

/**
 * Writes the row, if there is none of its id that may have been charged. `repeat`: an earlier request of this id may have been,
 * and the person allowed another; `null`: it is not to be sent.
 */
export async function beginPaidRequest(request: PaidRequest): Promise<'first' | 'repeat' | null> {
  return keepingRoom(async () => {
    // Durable: after a power cut too there must be no request without its row.
    const transaction = (await database()).transaction('paidRequests', 'readwrite', { durability: 'strict' })
    const known = restore(await transaction.store.get(request.id))
    const begun =
      known === null || known.state === 'refused' ? 'first' : known.state === 'allowed' ? 'repeat' : null
    if (begun) await transaction.store.put(request)
    await transaction.done
    return begun
  })
}

export async function changePaidRequest(
  id: string,
  change: Partial<Pick<PaidRequest, 'state' | 'chargedCredits'>>,
): Promise<void> {
  await keepingRoom(async () => {
    const transaction = (await database()).transaction('paidRequests', 'readwrite')
    const known = restore(await transaction.store.get(id))
    if (known) await transaction.store.put({ ...known, ...change })
    await transaction.done
  })
}

export async function paidRequestsOf(intentId: string): Promise<PaidRequest[]> {
  const rows: unknown[] = await (await database()).getAllFromIndex('paidRequests', 'byIntent', intentId)
  return rows
    .map(restore)
    .filter((row) => row !== null)
    .toSorted((one, other) => one.part - other.part || one.createdAt - other.createdAt)
}

export async function listPaidRequests(state: PaidRequestState): Promise<PaidRequest[]> {
  const rows: unknown[] = await (await database()).getAllFromIndex('paidRequests', 'byState', state)
  return rows
    .map(restore)
    .filter((row) => row !== null)
    .toSorted((one, other) => other.createdAt - one.createdAt)
}

const schema = z.object({
  version: z.catch(z.literal(1), 1),
  id: z.string().check(z.minLength(1)),
  intentId: z.string(),
  part: z.catch(z.number(), 0),
  pieces: z.catch(z.array(z.string()), []),
  createdAt: z.catch(z.number(), 0),
  connectionId: z.catch(z.string(), ''),
  serviceName: z.catch(z.string(), ''),
  kind: z.catch(jobKindSchema, 'transcription'),
  subject: z.catch(subjectSchema, { type: '', id: '', title: '' }),
  estimateCredits: z.catch(z.nullable(z.number()), null),
  jobEstimateCredits: z.catch(z.nullable(z.number()), null),
  chargedCredits: z.catch(z.nullable(z.number()), null),
  canRepeatSafely: z.catch(z.boolean(), false),
  // A row is there, so a request may have been sent.
  state: z.catch(z.enum(STATES), 'unknown'),
})

function restore(row: unknown): PaidRequest | null {
  return schema.safeParse(row).data ?? null
}
