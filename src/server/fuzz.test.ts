import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { arbitraryRequest, type FuzzedBody, type FuzzedRequest } from '@/testing/node/arbitrary-request'
import { replySchemas } from '@/testing/node/reply-schemas'
import { serveApp } from '@/testing/node/served-app'

const REQUESTS = 2000

let server: Awaited<ReturnType<typeof serveApp>>
beforeAll(async () => {
  server = await serveApp()
  // Spoken and composed by nobody: that has tests of its own, and hundreds of texts would take minutes.
  const sound = { audio: new Uint8Array(1), durationSeconds: 0.1 }
  const music = {
    styleName: 'Pop',
    tempoBpm: 120,
    key: { tonic: 0, mode: 'major', name: 'C major' },
  } as const
  server.engines.speak = async () => ({ ...sound, words: [] })
  server.engines.compose = async () => ({ ...sound, ...music, understood: [], notUnderstood: [] })
})
afterAll(() => server.close())

it(`answers ${REQUESTS} requests of any kind as /openapi.json says, and never with 500`, async () => {
  const failures = vi.spyOn(console, 'error')
  const schemas = await replySchemas(server.origin)
  const setting = {
    components: schemas.document.components.schemas,
    fileIds: [await storedFile(), await storedFile()],
    files: [readFileSync('e2e/audio/bad/tenth-of-a-second.wav'), readFileSync('e2e/audio/bad/text.mp3')],
  }
  const doomed = await Promise.all(Array.from({ length: 20 }, storedFile))
  const requests = schemas.operations.map(({ method, path, operation }) =>
    arbitraryRequest(operation, method === 'delete' ? { ...setting, fileIds: doomed } : setting).map(
      (request) => ({ method, path, request }),
    ),
  )
  const seen = new Map<string, number>()

  await fc.assert(
    fc.asyncProperty(fc.oneof(...requests), async ({ method, path, request }) => {
      const reply = await send(method, path, request)
      const [status, contentType] = [reply.status, reply.headers.get('Content-Type') ?? '']
      const body = await reply.text()
      expect(schemas.problemOf({ method, path, status, contentType, body })).toBeNull()
      seen.set(`${method} ${path}`, (seen.get(`${method} ${path}`) ?? 0) + 1)
    }),
    { numRuns: REQUESTS, endOnFailure: true },
  )

  expect(failures).not.toHaveBeenCalled()
  expect(
    Math.min(...schemas.operations.map(({ method, path }) => seen.get(`${method} ${path}`) ?? 0)),
  ).toBeGreaterThan(20)
  const { reservedCredits } = await server.ledger.balance(server.accountId)
  expect(reservedCredits).toBe(0)
}, 240_000)

async function storedFile(): Promise<string> {
  const file = { accountId: server.accountId, name: 'a', contentType: 'text/plain', folder: '', metadata: {} }
  return (await server.files.add(file, [Buffer.from('a')])).id
}

function send(method: string, path: string, { credential, id, query, headers, body }: FuzzedRequest) {
  const base = path === '/healthz' ? server.origin : `${server.origin}/v1`
  const address = new URL(base + path.replace('{id}', id))
  for (const [name, value] of query) address.searchParams.append(name, value)
  return fetch(address, {
    method: method.toUpperCase(),
    headers: { ...headers, ...credentials[credential](), ...typeOf(body) },
    body: bodyInit(body),
  })
}

const credentials: Record<FuzzedRequest['credential'], () => Record<string, string>> = {
  key: () => ({ Authorization: `Bearer ${server.key}` }),
  none: () => ({}),
  wrong: () => ({ 'X-API-Key': 'wrong' }),
}

function typeOf(body: FuzzedBody): Record<string, string> {
  return body.kind === 'text' ? { 'Content-Type': body.contentType } : {}
}

function bodyInit(body: FuzzedBody): BodyInit | null {
  if (body.kind === 'none') return null
  if (body.kind === 'text') return body.text
  const form = new FormData()
  for (const [name, value] of body.fields) form.append(name, value)
  if (body.file) form.append('file', new File([new Uint8Array(body.file)], 'a.mp3'))
  return form
}
