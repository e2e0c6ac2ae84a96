import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createTakeMeter } from '@/domain/audio/take-meter'
import type { TakeRecorder } from '@/services/take-recorder'
import { keepLeftOverTakes } from '@/services/keep-take'
import { sourceFile } from '@/storage/audio-files'
import { readRecording } from '@/storage/recordings'
import { createTakeFile, isTakeLeft } from '@/storage/takes'
import { freshOrigin } from '@/testing/fake-browser'
import { useTake } from './take-store'

const { stop, saveAgain, discard, resume, chooseMicrophone } = useTake.getState()

beforeEach(async () => {
  await freshOrigin()
  useTake.setState({ take: { status: 'idle' } })
})

describe('a take that is stopped', () => {
  it('becomes a recording of the moment it was begun, with its marks', async () => {
    await record('spoken words')
    const recording = await readRecording((await stop('Take, 10:00'))!)
    expect(recording).toMatchObject({
      title: 'Take, 10:00',
      fileName: 'Take, 10:00.webm',
      kind: 'take',
      marksSeconds: [1.5],
      sizeBytes: 12,
    })
    expect(await textOf(recording!.id)).toBe('spoken words')
    expect(await isTakeLeft()).toBe(false)
  })

  it('is a recording of its parts where there is no room to copy them', async () => {
    const { files } = await freshOrigin()
    await record('spoken words')
    files.disk.roomBytes = 5
    const id = (await stop('Take'))!
    expect(useTake.getState().take.status).not.toBe('unsaved')
    expect(await textOf(id)).toBe('spoken words')
  })
})

describe('a take that cannot become a recording', () => {
  it('is kept, and can be tried again when there is room', async () => {
    await record('spoken words')
    noRoomForOneRow()
    expect(await stop('Take, 10:00')).toBeNull()
    expect(useTake.getState().take).toMatchObject({ status: 'unsaved', errorName: 'StorageFullError' })
    const id = await saveAgain()
    expect(await readRecording(id!)).toMatchObject({ title: 'Take, 10:00' })
    expect(await textOf(id!)).toBe('spoken words')
  })

  it('is not taken by another tab, but by the next page', async () => {
    const { release } = await record('spoken words')
    noRoomForOneRow()
    await stop('Take')
    expect(await keepLeftOverTakes(() => 'Other tab')).toEqual([])
    release()
    expect(await keepLeftOverTakes(() => 'Next page')).toMatchObject([{ title: 'Next page' }])
  })

  it('is erased once a person gives it up', async () => {
    await record('spoken words')
    noRoomForOneRow()
    await stop('Take')
    await discard()
    expect(useTake.getState().take).toEqual({ status: 'idle' })
    expect(await isTakeLeft()).toBe(false)
  })
})

describe('the microphone of a take', () => {
  const builtIn = { deviceId: 'a', label: 'Built-in' }
  const usb = { deviceId: 'b', label: 'USB' }

  it('is another from the moment it is chosen', async () => {
    let heard = builtIn
    await record('spoken words', {
      microphone: () => heard,
      useMicrophone: async (wanted) => void (heard = wanted as typeof usb),
    })
    await chooseMicrophone(usb)
    expect(useTake.getState()).toMatchObject({ microphone: usb, take: { microphone: usb, trouble: null } })
  })

  it('is told of where another stands in for the one that was chosen', async () => {
    await record('spoken words', { microphone: () => builtIn })
    await chooseMicrophone(usb)
    expect(useTake.getState().take).toMatchObject({
      microphone: builtIn,
      trouble: { kind: 'missing', label: 'USB' },
    })
  })

  it('is missing until there is one: the take stays paused, and can then go on', async () => {
    let isThere = false
    let resumed = 0
    await record('spoken words', {
      microphone: () => usb,
      resume: () => void resumed++,
      useMicrophone: async () => {
        if (!isThere) throw new Error('No microphone')
      },
    })
    const { take } = useTake.getState()
    if (take.status !== 'recording') throw new Error('It records.')
    const trouble = { kind: 'disconnected', label: 'USB', isReplaced: false } as const
    useTake.setState({ take: { ...take, isPaused: true, trouble } })
    await resume()
    expect(useTake.getState().take).toMatchObject({ isPaused: true, trouble })
    isThere = true
    await resume()
    expect(useTake.getState().take).toMatchObject({ isPaused: false, trouble: null })
    expect(resumed).toBe(1)
  })
})

/** A take of these words that is being recorded, with one mark. */
async function record(words: string, changed: Partial<TakeRecorder> = {}): Promise<TakeRecorder> {
  const file = await createTakeFile('audio/webm;codecs=opus')
  await file.append(new Blob([words]))
  await file.mark([1.5])
  const recorder: TakeRecorder = {
    meter: createTakeMeter(),
    marksSeconds: [1.5],
    cutShort: new Promise(() => undefined),
    microphone: () => ({ deviceId: '', label: '' }),
    pause: () => undefined,
    resume: () => undefined,
    mark: () => undefined,
    useMicrophone: async () => undefined,
    ...changed,
    stop: file.finish,
    discard: file.discard,
    release: file.release,
  }
  const microphone = recorder.microphone()
  useTake.setState({
    take: { status: 'recording', recorder, isPaused: false, isCutShort: false, microphone, trouble: null },
  })
  return recorder
}

function noRoomForOneRow(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('Full', 'QuotaExceededError')
  })
}

async function textOf(recordingId: string): Promise<string> {
  return (await sourceFile(recordingId)).text()
}
