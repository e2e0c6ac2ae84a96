import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { askServer } from './ask-server'
import { holdFolder } from './hold-folder'

const inUse = expect.objectContaining({
  name: 'DataFolderError',
  message: expect.stringContaining('Another Overtone'),
})
const sayNothing = async () => ''

function dataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'overtone-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('lets one at a time work in a data folder', async () => {
  const folder = dataFolder()
  const release = await holdFolder(folder, sayNothing)
  await expect(holdFolder(folder, sayNothing)).rejects.toThrow(inUse)
  await release()
  await (
    await holdFolder(folder, sayNothing)
  )()
})

it.skipIf(process.platform !== 'linux')(
  'says that a folder cannot be made, and does not try for ever',
  async () => {
    await expect(holdFolder('/proc/overtone', sayNothing)).rejects.toThrow(
      /^The data folder cannot be made: .*\/proc\/overtone/,
    )
  },
)

it('never lets two in that come together', async () => {
  const folder = dataFolder()
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => holdFolder(folder, sayNothing)))
  const holders = outcomes.filter((outcome) => outcome.status === 'fulfilled')
  expect(holders.length).toBeLessThanOrEqual(1)
  for (const { value: release } of holders) await release()
})

it('is not stopped by the socket of a process that was killed', async () => {
  const folder = dataFolder()
  const socket = join(folder, 'control', 'dead.sock')
  mkdirSync(join(folder, 'control'))
  const program = join(folder, 'dead.cjs')
  writeFileSync(
    program,
    `require('net').createServer().listen(${JSON.stringify(socket)}, () => process.send('up'))`,
  )
  const dead = fork(program)
  await once(dead, 'message')
  await expect(holdFolder(folder, sayNothing)).rejects.toThrow(inUse)
  dead.kill('SIGKILL')
  await once(dead, 'exit')
  const release = await holdFolder(folder, sayNothing)
  expect(readdirSync(join(folder, 'control'))).toHaveLength(1)
  await release()
})

it('carries words to whoever holds the folder, and the answer or the failure back', async () => {
  const folder = dataFolder()
  expect(await askServer(folder, ['list'])).toBeNull()
  const release = await holdFolder(folder, async (words) => {
    if (words[0] === 'fail') throw new Error('There is no such key')
    return `${words.join('+')} ${'x'.repeat(100_000)}`
  })
  expect(await askServer(folder, ['create', 'näme'])).toBe(`create+näme ${'x'.repeat(100_000)}`)
  await expect(askServer(folder, ['fail'])).rejects.toThrow('There is no such key')
  await release()
  expect(await askServer(folder, ['list'])).toBeNull()
})

it('is open to this user alone', async () => {
  const folder = join(dataFolder(), 'new')
  const release = await holdFolder(folder, sayNothing)
  const control = join(folder, 'control')
  for (const path of [folder, control, join(control, readdirSync(control)[0]!)])
    expect(statSync(path).mode & 0o077).toBe(0)
  await release()
})

it('outlives what speaks no sense to it', async () => {
  const folder = dataFolder()
  const release = await holdFolder(folder, async () => 'well')
  const socket = connect(join(folder, 'control', readdirSync(join(folder, 'control'))[0]!))
  socket.on('error', () => {})
  socket.end('no JSON')
  await once(socket, 'close')
  expect(await askServer(folder, [])).toBe('well')
  await release()
})

it('says in plain words that a path is too long for it, or no folder', async () => {
  const folder = dataFolder()
  await expect(holdFolder(join(folder, 'x'.repeat(120)), sayNothing)).rejects.toThrow('too long')
  writeFileSync(join(folder, 'file'), '')
  await expect(holdFolder(join(folder, 'file'), sayNothing)).rejects.toThrow('cannot be made')
})
