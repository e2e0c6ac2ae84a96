import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { MAX_UPLOAD_BYTES } from '@/api/limits'
import { eventually } from '@/testing/eventually'
import { sameBytes } from '@/testing/node/same-bytes'
import { receiveUpload } from './receive-upload'

const folder = mkdtempSync(join(tmpdir(), 'overtone-uploads-'))
const files = () => readdirSync(folder)
const bytesOf = (count: number) => Uint8Array.from({ length: count }, (_, index) => (index * 7) % 251)

function post(form: FormData): Request {
  return new Request('http://x/', { method: 'POST', body: form })
}

function raw(text: string | ReadableStream<Uint8Array>, contentType = 'multipart/form-data; boundary=x') {
  const headers = { 'Content-Type': contentType }
  return new Request('http://x/', { method: 'POST', headers, body: text, duplex: 'half' } as RequestInit)
}

function receiveOf(sizeBytes: number) {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(sizeBytes)], 'a.wav'))
  return receiveUpload(post(form), folder)
}

const part = (disposition: string, value: string, more = '') =>
  `--x\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n${value}\r\n`
const filePart = (value: string, fileName = 'a.mp3') => part(`name="file"; filename="${fileName}"`, value)

afterEach(() => {
  vi.useRealTimers()
  expect(files()).toEqual([])
})

it('stores the file while it comes, tells its size and hash, and removes it when asked', async () => {
  const form = new FormData()
  const bytes = bytesOf(300_000)
  form.append('language', 'en')
  form.append('file', new File([bytes], 'talk.mp3', { type: 'audio/mpeg' }))
  form.append('prompt', 'Þórr, 東京')
  form.append('times', 'a')
  form.append('times', 'b')
  const { fields, file, discard } = await receiveUpload(post(form), folder)
  expect(fields).toEqual([
    ['language', 'en'],
    ['prompt', 'Þórr, 東京'],
    ['times', 'a'],
    ['times', 'b'],
  ])
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(file).toMatchObject({
    fileName: 'talk.mp3',
    contentType: 'audio/mpeg',
    sizeBytes: bytes.length,
    sha256,
  })
  expect(sameBytes(readFileSync(file!.path), bytes)).toBe(true)
  await discard()
})

it('takes 26,214,400 bytes and not one more', async () => {
  const { file, discard } = await receiveOf(MAX_UPLOAD_BYTES)
  expect(file!.sizeBytes).toBe(26_214_400)
  await discard()
  await expect(receiveOf(MAX_UPLOAD_BYTES + 1)).rejects.toMatchObject({ status: 413 })
})

it('refuses by its stated length what is too long, and reads nothing of it', async () => {
  const request = raw('')
  request.headers.set('Content-Length', String(30_000_000))
  await expect(receiveUpload(request, folder)).rejects.toMatchObject({ status: 413 })
  expect(request.bodyUsed).toBe(false)
})

it('stops reading where a file is too long', async () => {
  let readChunks = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      const bytes = new Uint8Array(65_536)
      if (readChunks++ === 0) bytes.set(Buffer.from(filePart('')))
      controller.enqueue(bytes)
    },
  })
  await expect(receiveUpload(raw(endless), folder)).rejects.toMatchObject({ status: 413 })
  expect(readChunks * 65_536).toBeLessThan(MAX_UPLOAD_BYTES + 1_000_000)
})

it('counts other files and fields towards the whole', async () => {
  const form = new FormData()
  form.append('other', new File([new Uint8Array(MAX_UPLOAD_BYTES + 2_000_000)], 'a.wav'))
  await expect(receiveUpload(post(form), folder)).rejects.toMatchObject({ status: 413 })
})

it('has no file when there is none, whatever else the body is', async () => {
  for (const request of [
    raw(`${part('name="file"', 'a text')}--x--\r\n`),
    raw('{"file":1}', 'application/json'),
    raw('', 'text/plain'),
    new Request('http://x/', { method: 'POST' }),
  ])
    expect((await receiveUpload(request, folder)).file).toBeNull()
})

it.each([
  ['a body cut off in the file', filePart('abc').slice(0, -2)],
  ['a body cut off in a header', '--x\r\nContent-Dispo'],
  ['no form at all', 'hello'],
])('answers 400 to %s', async (_, body) => {
  await expect(receiveUpload(raw(body), folder)).rejects.toMatchObject({ status: 400 })
})

it('answers 400 to a form without a boundary', async () => {
  await expect(receiveUpload(raw('hello', 'multipart/form-data'), folder)).rejects.toMatchObject({
    status: 400,
  })
})

it('answers 413 to more parts than anyone needs, and 422 to a field longer than any', async () => {
  const many = part('name="a"', 'b').repeat(100)
  await expect(receiveUpload(raw(`${many}--x--\r\n`), folder)).rejects.toMatchObject({ status: 413 })
  const long = `${filePart('abc')}${part('name="prompt"', 'b'.repeat(100_000))}--x--\r\n`
  await expect(receiveUpload(raw(long), folder)).rejects.toMatchObject({
    status: 422,
    detail: [{ loc: ['body', 'prompt'] }],
  })
})

it.each([
  '../../../etc/passwd',
  '..\\..\\boot.ini',
  '/root/.ssh/id',
  'a\u0000b.mp3',
  'x'.repeat(300),
  '%2e%2e%2f.mp3',
  '',
])('keeps a file named %j under a name of its own', async (name) => {
  const { file, discard } = await receiveUpload(raw(`${filePart('abc', name)}--x--\r\n`), folder)
  expect(files()).toHaveLength(1)
  expect(files()[0]).toMatch(/^[0-9a-f-]{36}$/)
  expect(readFileSync(file!.path, 'utf8')).toBe('abc')
  await discard()
})

it('survives charsets and field names that nobody knows', async () => {
  const more = 'Content-Type: text/plain; charset=klingon\r\n'
  const body = `${part('name="__proto__"', 'a')}${part('name="prompt"', 'b', more)}${part('x', 'c')}--x--\r\n`
  const { fields } = await receiveUpload(raw(body), folder)
  expect(fields).toContainEqual(['__proto__', 'a'])
  expect(fields).toContainEqual(['prompt', 'b'])
  expect(({} as Record<string, unknown>)['a']).toBeUndefined()
})

it.each([
  ['stalls', 31, 'Nothing came for 30 seconds'],
  ['trickles', 301, 'An upload may take 300 seconds'],
])('answers 408 to an upload that %s', async (how, seconds, detail) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  controller.enqueue(Buffer.from(filePart('abc')))
  const upload = receiveUpload(raw(body), folder)
  upload.catch(() => {})
  for (let second = 0; second < seconds; second++) {
    if (how === 'trickles') controller.enqueue(Buffer.from('a'))
    await vi.advanceTimersByTimeAsync(1000)
    await new Promise(setImmediate)
  }
  await expect(upload).rejects.toMatchObject({ status: 408, detail })
})

it('leaves nothing of a client that hangs up', async () => {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  controller.enqueue(Buffer.from(filePart('a'.repeat(200_000)).slice(0, 150_000)))
  const upload = receiveUpload(raw(body), folder)
  upload.catch(() => {})
  await eventually(() => expect(files()).toHaveLength(1))
  controller.error(new Error('socket hang up'))
  await expect(upload).rejects.toMatchObject({ status: 400 })
})
