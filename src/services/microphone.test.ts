import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeMicrophone, microphoneOf, openMicrophone, type Microphone } from './microphone'

const BUILT_IN: Microphone = { deviceId: 'a', label: 'Built-in' }
const USB: Microphone = { deviceId: 'b', label: 'USB' }

afterEach(() => vi.unstubAllGlobals())

describe('the microphone that is opened', () => {
  it('is the one that was chosen', async () => {
    plugIn(BUILT_IN, USB)
    expect(microphoneOf(await openMicrophone(USB))).toEqual(USB)
  })

  it('is the default one where none was chosen', async () => {
    plugIn(BUILT_IN, USB)
    expect(microphoneOf(await openMicrophone(null))).toEqual(BUILT_IN)
  })

  it('is the default one where the chosen one is gone, and says which it is', async () => {
    plugIn(BUILT_IN)
    expect(microphoneOf(await openMicrophone(USB))).toEqual(BUILT_IN)
  })

  it('is found by its name where the browser has given it another id, and no other stays open', async () => {
    const { opened } = plugIn(BUILT_IN, { ...USB, deviceId: 'new' })
    const stream = await openMicrophone(USB)
    expect(microphoneOf(stream)).toEqual({ ...USB, deviceId: 'new' })
    closeMicrophone(stream)
    expect(opened.every(({ isStopped }) => isStopped)).toBe(true)
  })

  it('is none where none is there', async () => {
    plugIn()
    await expect(openMicrophone(USB)).rejects.toMatchObject({ name: 'NoMicrophoneError' })
    await expect(openMicrophone(null)).rejects.toMatchObject({ name: 'NoMicrophoneError' })
  })

  it('is no other where the chosen one is held by another program, or refused', async () => {
    plugIn(BUILT_IN, USB).refuse('NotReadableError')
    await expect(openMicrophone(USB)).rejects.toMatchObject({ name: 'MicrophoneBusyError' })
    plugIn(BUILT_IN, USB).refuse('NotAllowedError')
    await expect(openMicrophone(USB)).rejects.toMatchObject({ name: 'MicrophoneDeniedError' })
  })
})

/** A browser with these microphones, the first being the default one. It hears no wishes (`ideal`), as Chromium does not. */
function plugIn(...microphones: Microphone[]) {
  const opened: { isStopped: boolean }[] = []
  let refusal: string | null = null
  const getUserMedia = async ({ audio }: { audio: { deviceId?: { exact?: string } } }) => {
    if (refusal !== null) throw new DOMException('No', refusal)
    const exact = audio.deviceId?.exact
    const microphone = exact ? microphones.find(({ deviceId }) => deviceId === exact) : microphones[0]
    if (!microphone) throw new DOMException('None', exact ? 'OverconstrainedError' : 'NotFoundError')
    const { deviceId, label } = microphone
    const track = {
      label,
      isStopped: false,
      getSettings: () => ({ deviceId }),
      stop: () => void (track.isStopped = true),
    }
    opened.push(track)
    return { getAudioTracks: () => [track], getTracks: () => [track] }
  }
  const enumerateDevices = async () => microphones.map((one) => ({ kind: 'audioinput', ...one }))
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices } })
  return { opened, refuse: (name: string) => void (refusal = name) }
}
