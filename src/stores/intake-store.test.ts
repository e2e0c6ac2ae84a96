import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { freshOrigin } from '@/testing/fake-browser'
import { isToBeCopied, restoreEntries, type IntakeEntry } from './intake-entry'
import { useIntake } from './intake-store'

const { add, addSample } = useIntake.getState()

const statuses = () => useIntake.getState().entries.map(({ state }) => state.status)

beforeEach(async () => {
  await freshOrigin()
  useIntake.setState({ entries: [] })
})

describe('files on their way into the studio', () => {
  it('are copied one after another, and one that has no room does not stop the others', async () => {
    await freshOrigin({ roomBytes: 9 })
    const adding = add([file('small'), file('much too large'), file('tiny')], 'file')
    expect(statuses()).toEqual(['storing', 'waiting', 'waiting'])
    expect(useIntake.getState().entries.every(isToBeCopied)).toBe(true)
    expect(await adding).toHaveLength(2)
    expect(statuses()).toEqual(['stored', 'failed', 'stored'])
  })
})

describe('a file that cannot be read any more', () => {
  it.each(['NotFoundError', 'NotReadableError', 'TypeError'])(
    'is told as such (%s), and does not stop the others',
    async (name) => {
      expect(await add([gone('lost', name), file('whole')], 'file')).toHaveLength(1)
      expect(useIntake.getState().entries.map(({ state }) => state)).toMatchObject([
        { status: 'failed', errorName: 'UnreadableFileError' },
        { status: 'stored' },
      ])
    },
  )
})

describe('the queue after a reload', () => {
  it('is as it was, and tells which files went with the page before they were copied', () => {
    const stored: IntakeEntry = { key: '1', fileName: 'a', state: { status: 'stored', recordingId: 'id' } }
    const failed: IntakeEntry = { key: '2', fileName: 'b', state: { status: 'failed', errorName: 'Error' } }
    const storing: IntakeEntry = { key: '3', fileName: 'c', state: { status: 'storing' } }
    const waiting: IntakeEntry = { key: '4', fileName: 'd', state: { status: 'waiting' } }
    const cutOff = { status: 'failed', errorName: 'NotCopiedError' }
    expect(restoreEntries([stored, failed, storing, waiting])).toEqual([
      stored,
      failed,
      { ...storing, state: cutOff },
      { ...waiting, state: cutOff },
    ])
  })

  it('is empty where nothing sound was remembered', () => {
    expect(restoreEntries(undefined)).toEqual([])
    expect(restoreEntries([{ key: 1 }])).toEqual([])
  })
})

describe('the sample', () => {
  it('is not taken from an error page', async () => {
    const answer = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('Not found', { status: 404 }))
    // Files of tests share a process.
    onTestFinished(() => answer.mockRestore())
    await expect(addSample('Sample')).rejects.toThrow('404')
    expect(useIntake.getState().entries).toEqual([])
  })
})

/** Its disk was unplugged. */
function gone(name: string, errorName: string): File {
  const lost = file(name)
  const stream = () =>
    new ReadableStream({
      pull: (controller) => controller.error(new DOMException('Gone', errorName)),
    })
  return Object.assign(lost, { stream })
}

function file(content: string): File {
  return new File([content], `${content}.mp3`, { type: 'audio/mpeg' })
}
