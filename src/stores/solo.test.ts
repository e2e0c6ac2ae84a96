import { beforeEach, expect, it, vi } from 'vitest'

const elements: FakeAudio[] = []

class FakeAudio extends EventTarget {
  readonly src: string
  paused = true

  constructor(src: string) {
    super()
    this.src = src
    elements.push(this)
  }

  play = async () => void (this.paused = false)
  pause = () => void (this.paused = true)
}

vi.stubGlobal('Audio', FakeAudio)
// The transport has an element of its own from the start.
const { solo } = await import('./solo')

const sound = async () => new Blob(['sound'])

beforeEach(() => {
  elements.length = 0
})

it('plays what was made, until it ends', async () => {
  const onStop = vi.fn<() => void>()
  const { play } = solo(onStop)
  await play(sound)
  expect(elements).toMatchObject([{ paused: false }])
  onStop.mockClear()
  elements[0]?.dispatchEvent(new Event('ended'))
  expect(onStop).toHaveBeenCalledOnce()
})

it('is one at a time; the end of an older one is not that of a newer one', async () => {
  const onStop = vi.fn<() => void>()
  const { play } = solo(onStop)
  await play(sound)
  await play(sound)
  onStop.mockClear()
  elements[0]?.dispatchEvent(new Event('ended'))
  expect(onStop).not.toHaveBeenCalled()
  expect(elements).toMatchObject([{ paused: true }, { paused: false }])
})

it('says nothing of what was stopped while it was being made', async () => {
  const { play, stop } = solo(() => {})
  const playing = play((signal) => {
    stop()
    return Promise.reject(signal.reason)
  })
  await expect(playing).resolves.toBeUndefined()
  expect(elements).toEqual([])
})

it('stops where it cannot be made, and tells why', async () => {
  const onStop = vi.fn<() => void>()
  const making = solo(onStop).play(() => Promise.reject(new Error('no room')))
  onStop.mockClear()
  await expect(making).rejects.toThrow('no room')
  expect(onStop).toHaveBeenCalledOnce()
})
