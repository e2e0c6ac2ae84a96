import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createStudio } from './studio'

const script = 'console.log("overtone")\n'.repeat(100)
const weights = Uint8Array.from({ length: 1000 }, (_, index) => index % 256)
const app = createStudio(builtStudio())

function builtStudio() {
  const folder = mkdtempSync(join(tmpdir(), 'overtone-dist-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, 'models'))
  writeFileSync(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>',
  )
  writeFileSync(join(folder, 'assets/index-abc123.js'), script)
  writeFileSync(join(folder, 'assets/index-abc123.js.gz'), gzipSync(script))
  writeFileSync(join(folder, 'models/weights.onnx'), weights)
  writeFileSync(join(folder, 'models/manifest.json'), '{}')
  writeFileSync(join(folder, '..', 'secret.txt'), 'secret')
  return folder
}

const header = async (path: string, name: string) => (await app.request(path)).headers.get(name)

it.each(['/', '/assets/index-abc123.js', '/models/weights.onnx', '/assets/missing.js'])(
  'isolates %s and lets it load from nowhere else',
  async (path) => {
    const { headers } = await app.request(path)
    expect(headers.get('content-security-policy')).toContain("connect-src 'self';")
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('microphone=(self)')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
  },
)

it('gives each page a nonce of its own for styles', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const response = await app.request('/')
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(
        response.headers.get('content-security-policy')!,
      )![1]!
      const page = await response.text()
      expect(page.split(`nonce="${nonce}"`)).toHaveLength(3)
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

it('lets browsers keep hashed files for good, models for long, and pages never', async () => {
  expect(await header('/assets/index-abc123.js', 'cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await header('/models/weights.onnx', 'cache-control')).toBe('public, max-age=2592000')
  expect(await header('/models/manifest.json', 'cache-control')).toBe('no-cache')
  expect(await header('/recordings/1', 'cache-control')).toBe('no-cache')
  expect(await header('/assets/missing.js', 'cache-control')).toBeNull()
})

it('answers 304 to who has the file', async () => {
  const etag = (await header('/models/weights.onnx', 'etag'))!
  const again = await app.request('/models/weights.onnx', { headers: { 'If-None-Match': etag } })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect(again.headers.get('etag')).toBe(etag)
  const other = await app.request('/models/weights.onnx', { headers: { 'If-None-Match': 'W/"x"' } })
  expect(other.status).toBe(200)
})

it.each([
  ['bytes=10-19', 10, 20],
  ['bytes=990-', 990, 1000],
  ['bytes=-5', 995, 1000],
  ['bytes=900-5000', 900, 1000],
  ['bytes=7-7', 7, 8],
])('sends the range %s', async (range, start, end) => {
  const response = await app.request('/models/weights.onnx', { headers: { Range: range } })
  expect(response.status).toBe(206)
  expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end - 1}/1000`)
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(weights.slice(start, end))
})

it.each([
  'lines=1-2',
  'bytes=5-2',
  'bytes=-',
  'bytes=a-b',
  '5-7',
  'bytes 5-7',
  'bytes=0-1,4-5',
  'octets=0-1',
])('sends the whole file to who asks for %s, which is no range', async (range) => {
  const response = await app.request('/models/weights.onnx', { headers: { Range: range } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-range')).toBeNull()
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(weights)
})

it('refuses a range of no bytes', async () => {
  const response = await app.request('/models/weights.onnx', { headers: { Range: 'bytes=-0' } })
  expect(response.status).toBe(416)
})

it('refuses a range past the end', async () => {
  const response = await app.request('/models/weights.onnx', { headers: { Range: 'bytes=1000-' } })
  expect(response.status).toBe(416)
  expect(response.headers.get('content-range')).toBe('bytes */1000')
})

it('answers HEAD with the headers alone', async () => {
  const response = await app.request('/models/weights.onnx', { method: 'HEAD' })
  expect(response.headers.get('content-length')).toBe('1000')
  expect(response.headers.get('accept-ranges')).toBe('bytes')
  expect(await response.text()).toBe('')
})

it('sends text compressed to who takes it, and plain to who does not', async () => {
  const path = '/assets/index-abc123.js'
  const packed = await app.request(path, { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('content-type')).toContain('text/javascript')
  expect(packed.headers.get('vary')).toContain('Accept-Encoding')
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(script)
  expect(await (await app.request(path)).text()).toBe(script)
})

it('opens the studio at the address of any screen', async () => {
  for (const path of ['/transcribe', '/recordings/0b5c', '/library/']) {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
  }
})

it.each(['/assets/missing.js', '/assets', '/models/none.onnx', '/robots.txt', '/api/v1/audio', '/v1/models'])(
  'has no %s',
  async (path) => {
    expect((await app.request(path)).status).toBe(404)
  },
)

it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5c..%5csecret.txt'])(
  'gives nothing from outside the build: %s',
  async (path) => {
    const response = await app.request(path)
    expect(await response.text()).not.toContain('secret')
  },
)

it('takes nothing', async () => {
  expect((await app.request('/', { method: 'POST' })).status).toBe(404)
})
