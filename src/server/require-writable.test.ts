import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { requireWritable, requireWritableFolder } from './require-writable'

const folder = mkdtempSync(join(tmpdir(), 'overtone-writable-'))
const file = join(folder, 'there.wav')
writeFileSync(file, '')

it('takes a file that is there, and one that can be made, but does not make it', async () => {
  await requireWritable(file)
  await requireWritable('speech.wav')
  await requireWritable(join(folder, 'new.wav'))
  expect(existsSync(join(folder, 'new.wav'))).toBe(false)
})

it.each([
  [join(folder, 'none', 'a.wav'), /there is no folder .*none\.$/],
  [join(file, 'a.wav'), /there is no folder .*there\.wav\.$/],
  [folder, /is a folder; name a file in it\.$/],
])('says what is wrong with %s', async (path, message) => {
  await expect(requireWritable(path)).rejects.toThrow(message)
})

// Root may write anywhere.
it.skipIf(process.getuid?.() === 0)('says where it has no permission', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o555 })
  await expect(requireWritable(join(closed, 'a.wav'))).rejects.toThrow(/no permission to write .*closed\.$/)
})

it.skipIf(process.platform !== 'linux')('says at once that a system lets nobody make a folder', async () => {
  await expect(requireWritableFolder('/proc/overtone/said/talk.srt')).rejects.toThrow(
    'the folder /proc/overtone/said cannot be made.',
  )
})

it('makes a folder where it may', async () => {
  await requireWritableFolder(join(folder, 'one', 'two', 'talk.srt'))
  expect(existsSync(join(folder, 'one', 'two'))).toBe(true)
  await expect(requireWritableFolder(join(file, 'talk.srt'))).rejects.toThrow(
    /the folder .* cannot be made\.$/,
  )
})
