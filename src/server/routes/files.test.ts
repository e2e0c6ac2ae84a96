import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { fileListSchema, storedFileSchema, type FileUrl } from '@/api/files'
import { MAX_UPLOAD_BYTES } from '@/api/limits'
import { accounts } from '@/server/database/schema'
import { serveApp } from '@/testing/node/served-app'

const PATH = '/api/v1/public/zerodb/files'
const STRANGER = '7f7e8f5a-3f0b-4b68-9a56-3d6f7a7d2b11'

let server: Awaited<ReturnType<typeof serveApp>>
let strangerKey: string

beforeAll(async () => {
  server = await serveApp()
  await server.database.insert(accounts).values({ id: STRANGER, name: 'Stranger' })
  strangerKey = (await server.accounts.createKey(STRANGER, 'test')).secret
})
afterAll(() => server.close())

function ask(path: string, init: RequestInit = {}, key = server.key) {
  return fetch(`${server.origin}${path}`, { ...init, headers: { 'X-API-Key': key, ...init.headers } })
}

async function upload(file: Record<string, unknown>, key = server.key) {
  const headers = { 'Content-Type': 'application/json' }
  return ask(PATH, { method: 'POST', headers, body: JSON.stringify(file) }, key)
}

async function uploaded(file: Record<string, unknown>, key = server.key) {
  return storedFileSchema.parse(await (await upload(file, key)).json())
}

function uploadOfSize(size: number) {
  return upload({ file_name: 'a', file_content: Buffer.alloc(size).toString('base64') })
}

async function listPages(query: string) {
  return fileListSchema.parse(await (await ask(`${PATH}?folder=pages&${query}`)).json())
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
const blobs = () =>
  readdirSync(join(server.config.dataFolder, 'blobs'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  ).length

it('stores a file sent as a form, and gives back its bytes', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251)
  const form = new FormData()
  form.append('file', new File([bytes], 'Gespräch 1.mp3', { type: 'audio/mpeg' }))
  form.append('folder', 'meetings')
  form.append('metadata', '{"speaker":"Ada"}')
  const reply = await ask(PATH, { method: 'POST', body: form })
  expect(reply.status).toBe(201)
  const file = storedFileSchema.parse(await reply.json())
  expect(file).toMatchObject({
    file_name: 'Gespräch 1.mp3',
    content_type: 'audio/mpeg',
    size_bytes: 100_000,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    folder: 'meetings',
    metadata: { speaker: 'Ada' },
  })
  const got = await ask(`${PATH}/${file.file_id}`)
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes)
  expect(got.headers.get('Content-Type')).toBe('audio/mpeg')
  expect(got.headers.get('Content-Disposition')).toContain("filename*=UTF-8''Gespr%C3%A4ch%201.mp3")
  expect(readdirSync(server.uploadFolder)).toEqual([])
})

it('stores a file sent as JSON', async () => {
  const file = await uploaded({
    file_name: 'a.txt',
    file_content: base64('hello'),
    content_type: 'text/plain',
  })
  expect(file).toMatchObject({ size_bytes: 5, folder: '', metadata: {} })
  expect(await (await ask(`${PATH}/${file.file_id}`)).text()).toBe('hello')
})

it('lists newest first, page by page and folder by folder', async () => {
  for (const name of ['1', '2', '3']) await uploaded({ file_name: name, file_content: '', folder: 'pages' })
  expect((await listPages('limit=2')).files.map(({ file_name }) => file_name)).toEqual(['3', '2'])
  expect(await listPages('limit=2&skip=2')).toMatchObject({ total: 3, skip: 2, files: [{ file_name: '1' }] })
})

it('deletes a file with its bytes', async () => {
  const { file_id } = await uploaded({ file_name: 'a', file_content: base64('gone') })
  const before = blobs()
  const reply = await ask(`${PATH}/${file_id}`, { method: 'DELETE' })
  expect(await reply.json()).toEqual({ file_id, deleted: true })
  expect(blobs()).toBe(before - 1)
  expect((await ask(`${PATH}/${file_id}`)).status).toBe(404)
})

it('shows nobody the files of another account', async () => {
  const { file_id } = await uploaded({ file_name: 'secret', file_content: base64('secret') })
  for (const [path, method] of [
    [`${PATH}/${file_id}`, 'GET'],
    [`${PATH}/${file_id}/url`, 'GET'],
    [`${PATH}/${file_id}/url`, 'POST'],
    [`${PATH}/${file_id}`, 'DELETE'],
  ] as const)
    expect((await ask(path, { method }, strangerKey)).status).toBe(404)
  expect(await (await ask(PATH, {}, strangerKey)).json()).toMatchObject({ files: [], total: 0 })
  expect((await ask(`${PATH}/${file_id}`)).status).toBe(200)
})

it('gives a link by which anyone can download for a while, and nobody can change', async () => {
  const { file_id } = await uploaded({ file_name: 'a.txt', file_content: base64('shared') })
  const reply = await ask(`${PATH}/${file_id}/url?expires_in=60`)
  const { url, expires_at } = (await reply.json()) as FileUrl
  expect(Date.parse(expires_at) - Date.now()).toBeLessThanOrEqual(60_000)
  expect(await (await fetch(url)).text()).toBe('shared')

  const later = new URL(url)
  later.searchParams.set('expires', String(Number(later.searchParams.get('expires')) + 1))
  expect((await fetch(later)).status).toBe(403)
  const other = await uploaded({ file_name: 'b', file_content: base64('other') })
  expect((await fetch(url.replace(file_id, other.file_id))).status).toBe(403)

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  expect((await fetch(url)).status).toBe(403)
  vi.useRealTimers()
  await ask(`${PATH}/${file_id}`, { method: 'DELETE' })
  expect((await fetch(url)).status).toBe(404)
})

it('gives the link by POST too, with and without a body', async () => {
  const { file_id } = await uploaded({ file_name: 'a', file_content: '' })
  expect((await ask(`${PATH}/${file_id}/url`, { method: 'POST' })).status).toBe(200)
  const headers = { 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: '{"expires_in":9999999}' }
  expect((await ask(`${PATH}/${file_id}/url`, init)).status).toBe(422)
})

it.each(['text/html', 'image/svg+xml', 'text/javascript', 'application/xhtml+xml'])(
  'lets %s run nowhere on this origin',
  async (content_type) => {
    const file_content = base64('<script>alert(1)</script>')
    const { file_id } = await uploaded({ file_name: 'a.html', file_content, content_type })
    const { url } = (await (await ask(`${PATH}/${file_id}/url`)).json()) as FileUrl
    for (const { headers } of [await fetch(url), await ask(`${PATH}/${file_id}`)]) {
      expect(headers.get('Content-Type')).toBe('application/octet-stream')
      expect(headers.get('Content-Disposition')).toMatch(/^attachment; filename="a.html"/)
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Content-Security-Policy')).toContain('sandbox')
    }
  },
)

it('keeps 26,214,400 bytes as JSON and not one more', async () => {
  expect((await uploadOfSize(MAX_UPLOAD_BYTES)).status).toBe(201)
  expect((await uploadOfSize(MAX_UPLOAD_BYTES + 1)).status).toBe(413)
})

it.each([
  ['no name', { file_content: '' }],
  ['an empty name', { file_name: '', file_content: '' }],
  ['a name with NUL', { file_name: 'a\0b', file_content: '' }],
  ['half a character in metadata', { file_name: 'a', file_content: '', metadata: { a: ['\ud800'] } }],
  ['metadata with NUL in a name', { file_name: 'a', file_content: '', metadata: { 'a\0': 1 } }],
  ['metadata without end', { file_name: 'a', file_content: '', metadata: { a: 'x'.repeat(20_000) } }],
  ['what is no base64', { file_name: 'a', file_content: '!' }],
  ['a header in its type', { file_name: 'a', file_content: '', content_type: 'a/b\r\nX: y' }],
])('refuses %s', async (_, file) => {
  const before = blobs()
  expect((await upload(file)).status).toBe(422)
  expect(blobs()).toBe(before)
})

it('refuses a form without a file, and one whose metadata is no JSON', async () => {
  const form = new FormData()
  form.append('metadata', '{')
  expect((await ask(PATH, { method: 'POST', body: form })).status).toBe(422)
  form.append('file', new File(['a'], 'a.txt'))
  expect((await ask(PATH, { method: 'POST', body: form })).status).toBe(422)
  expect(readdirSync(server.uploadFolder)).toEqual([])
})

it.each(['x', '..%2f..%2fetc', "1'or'1"])('has no file %s', async (id) => {
  expect((await ask(`${PATH}/${id}`)).status).toBe(404)
})
