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

  it('plays a loop over and over, in a hidden tab too, where there are no frames', () => {
    const { playhead, element } = opened()
    playhead.loop({ startSeconds: 2, endSeconds: 5 })
    void playhead.play()
    expect(element.currentTime).toBe(2)
    element.reach(5.01)
    expect(element.currentTime).toBe(2)
    element.reach(4.9)
    expect(element.currentTime).toBe(4.9)
    playhead.loop(null)
    element.reach(5.01)
    expect(element.currentTime).toBe(5.01)
  })

  it('starts a loop over when it stands outside of it, and goes on where it stands inside', () => {
    const { playhead, element } = opened()
    playhead.loop({ startSeconds: 2, endSeconds: 5 })
    playhead.seek(3)
    void playhead.play()
    expect(element.currentTime).toBe(3)
    playhead.pause()
    playhead.seek(5)
    void playhead.play()
    expect(element.currentTime).toBe(2)
  })

  it('does not move while it stands behind the end of a loop', () => {
    const { playhead, element } = opened()
    playhead.loop({ startSeconds: 2, endSeconds: 5 })
    playhead.seek(9)
    expect(element.currentTime).toBe(9)
  })

  it('forgets its loop with the file it was in', () => {
    const { playhead, element } = opened()
    playhead.loop({ startSeconds: 2, endSeconds: 5 })
    playhead.load(new Blob(['another']))
    void playhead.play()
    element.reach(9)
    expect(element.currentTime).toBe(9)
  })

  it('keeps its speed for the next file, though loading sets it back', () => {
    const { playhead, element } = opened()
    playhead.setSpeed(1.5)
    expect(element.playbackRate).toBe(1.5)
    playhead.load(new Blob(['another']))
    expect(element.playbackRate).toBe(1.5)
  })

  it('stands at the end of the sound, where the picture of a video goes on, and then plays from the start', () => {
    const { playhead, changes, element } = opened()
    playhead.endAt(11)
    void playhead.play()
    element.reach(10.9)
    expect(element).toMatchObject({ currentTime: 10.9, paused: false })
    element.reach(11.02)
    element.dispatchEvent(new Event('pause'))
    expect(element).toMatchObject({ currentTime: 11, paused: true })
    expect(changes.at(-1)).toEqual({ isPlaying: false })
    // Where a browser rounds.
    element.currentTime = 10.999999
    void playhead.play()
    expect(element).toMatchObject({ currentTime: 0, paused: false })
  })

  it('does not tell where it was while a slider is being moved, which asks for its end anew', () => {
    const { playhead } = opened()
    const told: number[] = []
    playhead.subscribe((seconds) => told.push(seconds))
    playhead.endAt(11)
    expect(told).toEqual([0])
  })

  it('loops to the end of the sound where the loop ends behind it', () => {
    const { playhead, element } = opened()
    playhead.endAt(11)
    playhead.loop({ startSeconds: 2, endSeconds: 20 })
    void playhead.play()
    element.reach(11.01)
    expect(element).toMatchObject({ currentTime: 2, paused: false })
  })

  it('is as loud as it is told to be', () => {
    const { playhead, element } = opened()
    playhead.setVolume(0.25)
    expect(element.volume).toBe(0.25)
  })

  it('tells that a file cannot be played, and what length it states', () => {
    const { playhead, changes, element } = opened()
    element.dispatchEvent(new Event('error'))
    expect(changes.at(-1)).toEqual({ isUnplayable: true, isPlaying: false })
    element.duration = Infinity
    element.dispatchEvent(new Event('durationchange'))
    element.duration = 12
    element.dispatchEvent(new Event('durationchange'))
    expect(changes.slice(-1)).toEqual([{ statedSeconds: 12 }])
    // The element complains about a missing file too, when there is none.
    playhead.load(null)
    element.dispatchEvent(new Event('error'))
    expect(changes.at(-1)).toEqual({ isUnplayable: false, isPlaying: false })
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
  duration = 20
  playbackRate = 1
  volume = 1
  src = ''
  play = async () => void (this.paused = false)
  pause = () => void (this.paused = true)
  load = () => void (this.playbackRate = 1)
  removeAttribute = () => undefined

  /** Time passes while it plays. */
  reach(seconds: number) {
    this.currentTime = seconds
    this.dispatchEvent(new Event('timeupdate'))
  }
}

function opened() {
  const element = new FakeElement()
  const playhead = createPlayhead(element as unknown as HTMLAudioElement)
  playhead.load(new Blob(['sound']))
  const changes: { isPlaying?: boolean }[] = []
  playhead.onChange((change) => changes.push(change))
  return { playhead, element, changes }
}
