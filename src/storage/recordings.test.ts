import { beforeEach, describe, expect, it, vi } from 'vitest'
import { queryClient } from '@/lib/query-client'
import { freshOrigin } from '@/testing/fake-browser'
import { idsWithAudioFiles, pcmDirectory, readPcm, sourceFile } from './audio-files'
import { eraseLeftOvers, UNDO_SECONDS } from './erase'
import { database } from './open'
import {
  addRecording,
  deleteRecording,
  readRecording,
  recordingQueries,
  renameRecording,
  restoreRecording,
  starRecording,
} from './recordings'
import { listTranscripts, startTranscript } from './transcripts'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { eventually } from '@/testing/eventually'

const call = { title: 'Weekly call', fileName: 'call.mp3', kind: 'file' } as const
const bytes = new Blob(['some sound'], { type: 'audio/mpeg' })

beforeEach(() => freshOrigin())

describe('adding a recording', () => {
  it('keeps its bytes as they were and lists it', async () => {
    const { id } = await addRecording(bytes, call)
    expect(await (await sourceFile(id)).text()).toBe('some sound')
    expect(await queryClient.fetchQuery(recordingQueries.list())).toMatchObject([
      { id, title: 'Weekly call', mimeType: 'audio/mpeg', sizeBytes: 10, media: null },
    ])
  })

  it('keeps nothing at all when the disk is full, and says so', async () => {
    await freshOrigin({ roomBytes: 4 })
    await expect(addRecording(bytes, call)).rejects.toMatchObject({ name: 'StorageFullError' })
    expect(await idsWithAudioFiles()).toEqual([])
    expect(await queryClient.fetchQuery(recordingQueries.list())).toEqual([])
  })
})

describe('changing a recording', () => {
  it('shows the new title and star wherever it is shown', async () => {
    const { id } = await addRecording(bytes, call)
    await queryClient.fetchQuery(recordingQueries.list())
    await renameRecording(id, 'Monday call')
    await starRecording(id, true)
    const changed = { title: 'Monday call', isStarred: true }
    expect(queryClient.getQueryData(recordingQueries.detail(id).queryKey)).toMatchObject(changed)
    expect(await queryClient.fetchQuery({ ...recordingQueries.list() })).toMatchObject([changed])
  })
})

describe('deleting a recording', () => {
  it('can be undone, with everything back', async () => {
    const recording = await addRecording(bytes, call)
    await deleteRecording(recording.id)
    expect(await readRecording(recording.id)).toBeNull()
    await restoreRecording(recording)
    expect(await readRecording(recording.id)).toEqual(recording)
    expect((await sourceFile(recording.id)).size).toBe(10)
  })

  it('erases bytes and transcripts once it can no longer be undone', async () => {
    const { id } = await addRecording(bytes, call)
    await startTranscript(id, DEFAULT_TRANSCRIPTION_OPTIONS)
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    await deleteRecording(id)
    vi.advanceTimersByTime(UNDO_SECONDS * 1000)
    vi.useRealTimers()
    await eventually(async () => expect(await idsWithAudioFiles()).toEqual([]))
    expect(await listTranscripts(id)).toEqual([])
  })

  it('sweeps files that have no row, and only those', async () => {
    const { id } = await addRecording(bytes, call)
    await pcmDirectory('left-over')
    await eraseLeftOvers()
    expect(await idsWithAudioFiles()).toEqual([id])
  })
})

describe('reading rows that are not as expected', () => {
  it('fills what is missing and fixes what is wrong', async () => {
    await putRaw({ id: 'old', title: 7, marksSeconds: 'none', extra: true })
    expect(await readRecording('old')).toEqual({
      version: 1,
      id: 'old',
      title: '',
      createdAt: 0,
      kind: 'file',
      fileName: '',
      mimeType: '',
      sizeBytes: 0,
      isStarred: false,
      media: null,
      marksSeconds: [],
      outline: [],
    })
  })

  it('drops a row without an id and lists the others', async () => {
    const { id } = await addRecording(bytes, call)
    await putRaw({ id: '' })
    expect((await queryClient.fetchQuery(recordingQueries.list())).map((row) => row.id)).toEqual([id])
  })
})

describe('samples', () => {
  it('are read across the files they lie in', async () => {
    await writePcm('id', '0000.pcm', new Int16Array(960_000).fill(16_384))
    await writePcm('id', '0001.pcm', new Int16Array(10).fill(-32_768))
    const samples = await readPcm('id', { startSample: 959_998, endSample: 960_002 })
    expect([...samples]).toEqual([0.5, 0.5, -1, -1])
  })

  it('that are missing are an error with a name, not silence', async () => {
    await writePcm('id', '0000.pcm', new Int16Array(10))
    const missing = { name: 'MissingSamplesError' }
    await expect(readPcm('id', { startSample: 5, endSample: 11 })).rejects.toMatchObject(missing)
    await expect(readPcm('id', { startSample: 960_000, endSample: 960_001 })).rejects.toMatchObject(missing)
  })
})

async function putRaw(row: object): Promise<void> {
  // A row as another version may have left it.
  await (await database()).put('recordings', row as never)
}

async function writePcm(id: string, name: string, samples: Int16Array<ArrayBuffer>): Promise<void> {
  const handle = await (await pcmDirectory(id)).getFileHandle(name, { create: true })
  await new Blob([samples]).stream().pipeTo(await handle.createWritable())
}
