import { describe, expect, it } from 'vitest'
import { createServiceHttp } from './service-http'

describe('a request to a service', () => {
  it('carries its key, and the cookie to no other origin', async () => {
    const { http, requests } = service([new Response('{}')])
    await http.send('/credits/balance', { signal: new AbortController().signal })
    expect(requests[0]).toMatchObject({
      url: 'https://speech.example/v1/credits/balance',
      credentials: 'same-origin',
    })
    expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer sk-1' })
  })

  it.each([
    ['what the service asks for', { 'Retry-After': '7' }, [7000]],
    ['two seconds and a little, where it does not say', {}, [2250]],
  ])('is tried again after a 429 in %s', async (_when, headers, waits) => {
    const { http, requests, waited } = service([
      new Response('', { status: 429, headers }),
      new Response('{}'),
    ])
    expect((await post(http)).ok).toBe(true)
    expect(waited).toEqual(waits)
    expect(requests).toHaveLength(2)
  })

  it('is tried again three times at most, later each time', async () => {
    const { http, requests, waited } = service(
      Array.from({ length: 9 }, () => new Response('', { status: 503 })),
    )
    await expect(post(http)).rejects.toMatchObject({ name: 'RateLimitedError', charge: 'no' })
    expect(waited).toEqual([2250, 4500, 9000])
    expect(requests).toHaveLength(4)
  })

  it('is not left waiting for longer than a minute, but told when to come back', async () => {
    const { http, requests } = service([
      new Response('', { status: 429, headers: { 'Retry-After': '3600' } }),
    ])
    await expect(post(http)).rejects.toMatchObject({ name: 'RateLimitedError', retryAfterSeconds: 3600 })
    expect(requests).toHaveLength(1)
  })

  it.each([500, 502, 504, 408])(
    'is never sent again after a %s, which may have been charged',
    async (status) => {
      const { http, requests } = service([new Response('<html>Bad gateway</html>', { status })])
      await expect(post(http)).rejects.toMatchObject({ name: 'ServiceFailedError', charge: 'maybe' })
      expect(requests).toHaveLength(1)
    },
  )

  it('is never sent again when the connection is cut, and says that it may be CORS', async () => {
    const { http, requests } = service([new TypeError('Failed to fetch')])
    await expect(post(http)).rejects.toMatchObject({ name: 'NetworkOrCorsError', charge: 'maybe' })
    expect(requests).toHaveLength(1)
  })

  it('follows no redirect: neither sound nor key goes where nobody sent it', async () => {
    const headers = { Location: 'https://elsewhere.example' }
    const { http, requests } = service([new Response(null, { status: 307, headers })])
    await expect(post(http)).rejects.toMatchObject({ name: 'WrongAddressError', charge: 'no' })
    expect(requests).toHaveLength(1)
  })

  it.each([
    [401, { detail: 'Not authenticated' }, 'NotAuthenticatedError', 'Not authenticated'],
    [403, { message: 'Forbidden' }, 'NotAllowedError', 'Forbidden'],
    [404, { detail: "Audio model 'x' not found" }, 'ModelNotFoundError', "Audio model 'x' not found"],
    [404, { error: { message: 'Invalid URL (GET /v1/audio/models)' } }, 'WrongAddressError', 'Invalid URL'],
    [413, { error: 'too big' }, 'UploadTooLargeError', 'too big'],
    [415, { detail: { message: 'no sound' } }, 'UnsupportedUploadError', 'no sound'],
    [
      422,
      { detail: [{ loc: ['body', 'file'], msg: 'Field required', type: 'missing' }] },
      'InvalidRequestError',
      'file: Field required',
    ],
  ])('that is refused with %i takes nothing, and says why', async (status, body, name, message) => {
    const { http } = service([Response.json(body, { status })])
    const refusal = expect(post(http)).rejects
    await refusal.toMatchObject({ name, charge: 'no', message: expect.stringContaining(message) })
  })

  it('knows what is missing when credits are', async () => {
    const detail = 'Insufficient credits. Required: 21, Available: 0'
    const { http } = service([Response.json({ detail }, { status: 402 })])
    await expect(post(http)).rejects.toMatchObject({
      name: 'OutOfCreditsError',
      requiredCredits: 21,
      availableCredits: 0,
    })
  })

  it('that was cancelled before it was sent has cost nothing', async () => {
    const { http, requests } = service([])
    const signal = AbortSignal.abort()
    await expect(http.send('/x', { method: 'POST', signal })).rejects.toMatchObject({ charge: 'no' })
    expect(requests).toHaveLength(0)
  })
})

type Seen = { url: string; headers: unknown; credentials: unknown }

function service(replies: (Response | Error)[]) {
  const requests: Seen[] = []
  const waited: number[] = []
  const http = createServiceHttp(
    { baseUrl: 'https://speech.example/v1', auth: 'key', openKey: async () => 'sk-1' },
    {
      async fetch(url, init) {
        requests.push({ url: String(url), headers: init?.headers, credentials: init?.credentials })
        const reply = replies.shift()
        if (!reply || reply instanceof Error) throw reply ?? new Error('nothing was to be asked')
        return reply
      },
      wait: async (milliseconds) => void waited.push(milliseconds),
      random: () => 0.5,
    },
  )
  return { http, requests, waited }
}

function post(http: ReturnType<typeof createServiceHttp>) {
  return http.send('/audio/transcriptions', {
    method: 'POST',
    body: 'x',
    signal: new AbortController().signal,
  })
}
