import { describe, expect, it, vi } from 'vitest'
import { createPlayhead } from './playhead'

vi.stubGlobal('requestAnimationFrame', () => 1)
vi.stubGlobal('cancelAnimationFrame', () => undefined)

describe('one audio element', () => {
  it('is known to play or to stand before its events tell', () => {
    const { playhead, changes } = opened()
    void playhead.play()
    expect(changes.at(-1)).toEqual({ isPlaying: true })
    playhead.pause()
    expect(changes.at(-1)).toEqual({ isPlaying: false })
    void playhead.play()
    expect(changes.at(-1)).toEqual({ isPlaying: true })
  })

  it('plays when events of what was before it come late', () => {
    const { playhead, changes, element } = opened()
    void playhead.play()
    playhead.pause()
    void playhead.play()
    for (const late of ['play', 'pause', 'play']) element.dispatchEvent(new Event(late))
    expect(changes.map(({ isPlaying }) => isPlaying)).toEqual([true, false, true, true, true, true])
  })

  it('stands when another file takes the place of the one that played, which no event tells', () => {
    const { playhead, changes } = opened()
    void playhead.play()
    playhead.load(new Blob(['another']))
    expect(changes.at(-1)).toEqual({ isPlaying: false })
    playhead.load(null)
  })

  it('stands when the browser stops it by itself', () => {
    const { playhead, changes, element } = opened()
    void playhead.play()
    element.paused = true
    element.dispatchEvent(new Event('pause'))
    expect(changes.at(-1)).toEqual({ isPlaying: false })
  })
})

/** What is used of a media element: `paused` changes at once, its events come only when a test sends them. */
class FakeElement extends EventTarget {
  paused = true
  currentTime = 0
  playbackRate = 1
  src = ''
  play = async () => void (this.paused = false)
  pause = () => void (this.paused = true)
  load = () => undefined
  removeAttribute = () => undefined
}

function opened() {
  const element = new FakeElement()
  const playhead = createPlayhead(element as unknown as HTMLAudioElement)
  playhead.load(new Blob(['sound']))
  const changes: { isPlaying?: boolean }[] = []
  playhead.onChange((change) => changes.push(change))
  return { playhead, element, changes }
}
