import { ApiError } from '@/server/api-error'

/** Aborts when the client of a request goes away. The server's own signal gives a mere text for its reason. */
export function clientSignal({ signal }: Request): AbortSignal {
  const controller = new AbortController()
  const leave = () => controller.abort(clientGone())
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return controller.signal
}

/** Nobody reads this reply. */
export function clientGone(): ApiError {
  return new ApiError(408, 'The client has gone')
}
