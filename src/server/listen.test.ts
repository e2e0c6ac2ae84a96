import { Hono } from 'hono'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import { createStudio } from './studio'
import { listen } from './listen'

async function listening(app: Hono) {
  const server = await listen(app, { port: 0, host: '127.0.0.1' })
  onTestFinished(() => server.stop())
  return { ...server, port: Number(new URL(server.url).port) }
}

function studio() {
  const folder = mkdtempSync(join(tmpdir(), 'overtone-dist-'))
  writeFileSync(join(folder, 'index.html'), '<title>Overtone</title>')
  writeFileSync(join(folder, 'readme.txt'), 'Overtone')
  writeFileSync(join(folder, '../overtone-secret.txt'), 'secret')
  return createStudio(folder)
}

it('serves the studio at the address it tells', async () => {
  const { url } = await listening(studio())
  expect(await (await fetch(url)).text()).toContain('<title>Overtone</title>')
})

it('sends the whole file to who asks for lines of it', async () => {
  const { url } = await listening(studio())
  const address = `${url}readme.txt`
  const part = await fetch(address, { headers: { Range: 'bytes=0-3', Connection: 'close' } })
  expect([part.status, await part.text()]).toEqual([206, 'Over'])
  const whole = await fetch(address, { headers: { Range: 'lines=1-2', Connection: 'close' } })
  expect([whole.status, await whole.text()]).toEqual([200, 'Overtone'])
})

it('gives nothing from outside the build, whatever the request line says', async () => {
  const { port } = await listening(studio())
  for (const path of [
    '/../overtone-secret.txt',
    '//../overtone-secret.txt',
    '/x/..%2f..%2fovertone-secret.txt',
  ]) {
    const socket = connect(port, '127.0.0.1')
    socket.end(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    const answer = await text(socket)
    expect(answer).toMatch(/^HTTP\/1.1 (200|400|404)/)
    expect(answer).not.toContain('secret')
  }
})

it('says in plain words that a port is in use, or that an address is not ours', async () => {
  const { port } = await listening(new Hono())
  await expect(listen(new Hono(), { port, host: '127.0.0.1' })).rejects.toThrow(`Port ${port} is in use`)
  await expect(listen(new Hono(), { port: 0, host: '192.0.2.1' })).rejects.toThrow('192.0.2.1 is no address')
})

it('lets an open request finish when it is told to stop', async () => {
  const work = new EventEmitter()
  const app = new Hono().get('/', async (context) => {
    work.emit('begun')
    await once(work, 'ended')
    return context.text('done')
  })
  const { url, stop } = await listening(app)
  const begun = once(work, 'begun')
  const answer = fetch(url, { headers: { Connection: 'close' } })
  await begun
  const stopped = stop()
  work.emit('ended')
  await stopped
  expect(await (await answer).text()).toBe('done')
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
