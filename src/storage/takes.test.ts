import { beforeEach, describe, expect, it } from 'vitest'
import { freshOrigin } from '@/testing/fake-browser'
import { createTakeFile } from './takes'

beforeEach(() => freshOrigin())

describe('a take', () => {
  it('is its parts in the order they were appended', async () => {
    const take = await createTakeFile('take')
    await Promise.all([take.append(new Blob(['one ', 'two '])), take.append(new Blob(['three']))])
    expect(await (await take.finish()).text()).toBe('one two three')
  })

  it('keeps what was written before the disk was full', async () => {
    await freshOrigin({ roomBytes: 8 })
    const take = await createTakeFile('take')
    await take.append(new Blob(['12345']))
    await expect(take.append(new Blob(['67890']))).rejects.toMatchObject({ name: 'StorageFullError' })
    await expect(take.append(new Blob(['ab']))).rejects.toMatchObject({ name: 'StorageFullError' })
    expect(await (await take.finish()).text()).toBe('12345')
  })

  it('leaves nothing when discarded', async () => {
    const { files } = await freshOrigin()
    const take = await createTakeFile('take')
    await take.append(new Blob(['1']))
    await take.discard()
    const takes = await files.getDirectoryHandle('takes')
    expect([...takes.entries.keys()]).toEqual([])
  })
})
