/** What of a request is the upstream's business. Cookies of this server are not, nor whatever a browser adds for us. */
const FOR_UPSTREAM = [
  'accept',
  'accept-language',
  'authorization',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-none-match',
  'range',
  'user-agent',
  'x-api-key',
]

/** What of a reply is the client's. The rest would speak for our origin: cookies, policies, prompts for a password. */
const FOR_CLIENT = [
  'accept-ranges',
  'content-disposition',
  'content-language',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
  'retry-after',
]
const FOR_CLIENT_PREFIX = /^x-(credits|request-id|ratelimit|rate-limit|process-time)/

/** A list of what passes drops every hop-by-hop header with it, those named by `Connection` too. */
export function headersForUpstream(headers: Headers): Headers {
  const passed = chosen(headers, (name) => FOR_UPSTREAM.includes(name))
  // Decoding it here only to send it on plain would cost more than it saves.
  passed.set('accept-encoding', 'identity')
  return passed
}

export function headersForClient(headers: Headers): Headers {
  const passed = chosen(headers, (name) => FOR_CLIENT.includes(name) || FOR_CLIENT_PREFIX.test(name))
  // The body comes decoded from `fetch`, whose length that is not.
  if (headers.has('content-encoding')) passed.delete('content-length')
  return passed
}

function chosen(headers: Headers, isPassed: (name: string) => boolean): Headers {
  const named = new Set((headers.get('connection') ?? '').toLowerCase().split(/[\s,]+/))
  return new Headers([...headers].filter(([name]) => isPassed(name) && !named.has(name)))
}
