import { readError } from './read-error'
import { CancelledUnsentError, NetworkOrCorsError, ServiceError, WrongAddressError } from './errors'
import { retryDelayMilliseconds, wait } from './retry'

/** How to reach one audio service. */
export type ServiceAddress = {
  /** Without a slash at its end. A path is one of this page's origin. */
  baseUrl: string
  /** `session` sends this origin's cookie, and no key. */
  auth: 'session' | 'key' | 'none'
  /** Asked for at each request, so that a key is in memory no longer than it takes to send it. */
  openKey: () => Promise<string | null>
}

/** What the client needs of its home; tests replace it. */
export type ClientHome = {
  fetch: typeof fetch
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** 0 to 1. */
  random: () => number
}

export const thisHome: ClientHome = {
  fetch: (...request) => fetch(...request),
  wait,
  random: Math.random,
}

type ServiceRequest = {
  method?: 'GET' | 'POST' | 'DELETE'
  body?: BodyInit
  headers?: Record<string, string>
  /** Told before each wait that a busy service asks for. */
  onWait?: (milliseconds: number) => void
  signal: AbortSignal
}

export type ServiceHttp = {
  /** Resolves to a 2xx reply; rejects with a `ServiceError`, or with the reason of the signal. */
  send(path: string, request: ServiceRequest): Promise<Response>
}

/** A free request that is not answered by then fails. Paid ones take as long as they take. */
const GET_TIMEOUT_MILLISECONDS = 20_000

/**
 * Requests to one service. Only 429 and 503 are tried again, which say that nothing was done; all else that goes wrong
 * with a POST may have been charged, and is the person's to repeat.
 */
export function createServiceHttp(address: ServiceAddress, home: ClientHome = thisHome): ServiceHttp {
  async function send(path: string, request: ServiceRequest): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const response = await sendOnce(address, home, path, request)
      if (response.ok) return response
      const delay = retryDelayMilliseconds(response, attempt, home.random())
      if (delay === null) throw await readError(response)
      await response.body?.cancel()
      request.onWait?.(delay)
      await home.wait(delay, request.signal).catch(unsent)
    }
  }
  return { send }
}

async function sendOnce(
  address: ServiceAddress,
  home: ClientHome,
  path: string,
  { method = 'GET', body, headers, signal }: ServiceRequest,
): Promise<Response> {
  if (signal.aborted) unsent(signal.reason)
  const timeout = method === 'GET' ? AbortSignal.timeout(GET_TIMEOUT_MILLISECONDS) : null
  const key = address.auth === 'key' ? await address.openKey() : null
  try {
    const response = await home.fetch(`${address.baseUrl}${path}`, {
      method,
      body: body ?? null,
      headers: { accept: 'application/json', ...headers, ...(key && { authorization: `Bearer ${key}` }) },
      // This origin's proxy serves who is signed in here; no other origin is sent the cookie.
      credentials: 'same-origin',
      cache: 'no-store',
      // A redirect would send the sound, and the key, where the person did not mean it to go.
      redirect: 'manual',
      signal: timeout ? AbortSignal.any([signal, timeout]) : signal,
    })
    return refuseRedirect(response)
  } catch (error) {
    if (error instanceof ServiceError) throw error
    signal.throwIfAborted()
    throw new NetworkOrCorsError(
      'No reply: no network, a wrong address, or a server that does not allow this page.',
      {
        cause: error,
      },
    )
  }
}

function unsent(cause: unknown): never {
  throw new CancelledUnsentError('Cancelled before it was sent.', { cause })
}

function refuseRedirect(response: Response): Response {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400))
    throw new WrongAddressError('The service has moved to another address.')
  return response
}
