import { beforeEach, describe, expect, it } from 'vitest'
import { closePage, freshOrigin } from '@/testing/fake-browser'
import { idsWithAudioFiles, sourceFile, writeSource } from './audio-files'
import { eraseLeftOvers } from './erase'
import { addTake, deleteRecording } from './recordings'
import { createTakeFile, eachLeftOverTake, type StoredTake } from './takes'

beforeEach(() => freshOrigin())

describe('a take', () => {
  it('is its parts in the order they were appended', async () => {
    const take = await createTakeFile('audio/webm')
    await Promise.all([take.append(new Blob(['one ', 'two '])), take.append(new Blob(['three']))])
    const { sound, mimeType } = await take.finish()
    expect(await sound.text()).toBe('one two three')
    expect(mimeType).toBe('audio/webm')
  })

  it('keeps what was written before the disk was full', async () => {
    const { files } = await freshOrigin()
    const take = await createTakeFile('audio/webm')
    files.disk.roomBytes = 8
    await take.append(new Blob(['12345']))
    await expect(take.append(new Blob(['67890']))).rejects.toMatchObject({ name: 'StorageFullError' })
    await expect(take.append(new Blob(['ab']))).rejects.toMatchObject({ name: 'StorageFullError' })
    expect(await (await take.finish()).sound.text()).toBe('12345')
  })

  it('leaves nothing when discarded', async () => {
    const { files } = await freshOrigin()
    const take = await createTakeFile('audio/webm')
    await take.append(new Blob(['1']))
    await take.discard()
    const takes = await files.getDirectoryHandle('takes')
    expect([...takes.entries.keys()]).toEqual([])
  })
})

describe('a take that a closed tab left behind', () => {
  it('is found with its sound and its marks, while one of another tab is left alone', async () => {
    const left = await createTakeFile('audio/webm')
    await left.append(new Blob(['spoken']))
    await left.mark([0.5, 2])
    left.release()
    const running = await createTakeFile('audio/webm')
    await running.append(new Blob(['being spoken']))
    const [take, ...others] = await leftOvers()
    expect(others).toEqual([])
    expect(take).toMatchObject({ mimeType: 'audio/webm', marksSeconds: [0.5, 2] })
    expect(await take?.sound.text()).toBe('spoken')
  })

  it('is erased where nothing had been said', async () => {
    const { files } = await freshOrigin()
    ;(await createTakeFile('audio/webm')).release()
    expect(await leftOvers()).toEqual([])
    const takes = await files.getDirectoryHandle('takes')
    expect([...takes.entries.keys()]).toEqual([])
  })

  it('is neither swept away nor found again once it is a recording', async () => {
    const take = await spoken('spoken')
    await eraseLeftOvers()
    const { id } = await addTake(take, take.sound, { title: 'Take', fileName: 'Take.webm' })
    await eraseLeftOvers()
    expect(await leftOvers()).toEqual([])
    expect(await (await sourceFile(id)).text()).toBe('spoken')
  })
})

describe('a recording that is the parts of its take', () => {
  it('goes with them when it is deleted', async () => {
    const { files } = await freshOrigin()
    const take = await spoken('spoken')
    files.disk.roomBytes = 0
    const { id } = await addTake(take, take.sound, { title: 'Take', fileName: 'Take.webm' })
    expect(await idsWithAudioFiles()).toEqual([id])
    await deleteRecording(id)
    closePage()
    await eraseLeftOvers()
    expect(await idsWithAudioFiles()).toEqual([])
    expect(await leftOvers()).toEqual([])
  })

  it('gives its parts up where they had been copied, and the tab died before that was over', async () => {
    const { files } = await freshOrigin()
    const take = await spoken('spoken')
    files.disk.roomBytes = 0
    const { id } = await addTake(take, take.sound, { title: 'Take', fileName: 'Take.webm' })
    files.disk.roomBytes = 100
    await writeSource(id, take.sound)
    await eraseLeftOvers()
    expect([...(await files.getDirectoryHandle('takes')).entries.keys()]).toEqual([])
    expect(await (await sourceFile(id)).text()).toBe('spoken')
  })
})

async function spoken(words: string): Promise<StoredTake> {
  const file = await createTakeFile('audio/webm')
  await file.append(new Blob([words]))
  file.release()
  return file.finish()
}

async function leftOvers(): Promise<StoredTake[]> {
  const found: StoredTake[] = []
  await eachLeftOverTake(async (take) => void found.push(take))
  return found
}
