import { describe, expect, it } from 'vitest'
import { wavHeader } from '@/domain/audio/wav-header'
import { eventually } from '@/testing/eventually'
import type { SequenceOutput } from './sequence-output'
import { createSequencePlayhead, type SequencePart } from './sequence-playhead'

describe('takes one after another', () => {
  it('are started each at its exact time', async () => {
    const { playhead, started } = await playing([part('a', 0, 1), part('b', 1.3, 2), part('c', 2.5, 3)])
    await eventually(() => expect(started).toHaveLength(3))
    const [first] = started
    expect(started.map(({ when }) => when - first!.when)).toEqual([
      0,
      expect.closeTo(1.3),
      expect.closeTo(2.5),
    ])
    expect(started.every(({ offsetSeconds }) => offsetSeconds === 0)).toBe(true)
    playhead.pause()
    expect(started.every(({ isStopped }) => isStopped)).toBe(true)
  })

  it('go on from the middle of one', async () => {
    const { started } = await playing([part('a', 0, 1), part('b', 1.3, 2)], (playhead) => playhead.seek(1.5))
    await eventually(() => expect(started).toHaveLength(1))
    expect(started[0]).toMatchObject({ offsetSeconds: expect.closeTo(0.2) })
  })

  it('tell where they are, and stop at the end; then they start over', async () => {
    const { playhead, clock, changes } = await playing([part('a', 0, 1)])
    clock.seconds += 0.5
    expect(playhead.seconds()).toBeCloseTo(0.47, 1)
    clock.seconds += 5
    await eventually(() => expect(changes.at(-1)).toEqual({ isPlaying: false }))
    expect(playhead.seconds()).toBe(1)
    await playhead.play()
    expect(playhead.seconds()).toBe(0)
    playhead.pause()
  })

  it('are waited for while they are still being made', async () => {
    const { playhead, clock, changes, started } = await playing([part('a', 0, 1)], undefined, [1])
    clock.seconds += 5
    await eventually(() => expect(playhead.seconds()).toBe(1))
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(changes.at(-1)).toEqual({ isPlaying: true })
    playhead.arrange({ parts: [part('a', 0, 1), part('b', 1.3, 2)], durationSeconds: 2, waitsAt: [] })
    await eventually(() => expect(started).toHaveLength(2))
    expect(started[1]!.when - clock.seconds).toBeCloseTo(0.33, 1)
    playhead.pause()
  })

  it('are joined on without a gap when they are made while the one before them plays', async () => {
    const { playhead, clock, started } = await playing([part('a', 0, 1)], undefined, [1])
    clock.seconds += 0.6
    playhead.arrange({ parts: [part('a', 0, 1), part('b', 1.3, 2)], durationSeconds: 2, waitsAt: [2] })
    await eventually(() => expect(started).toHaveLength(2))
    clock.seconds += 1
    const parts = [part('a', 0, 1), part('b', 1.3, 2), part('c', 2.4, 3)]
    playhead.arrange({ parts, durationSeconds: 3, waitsAt: [] })
    await eventually(() => expect(started).toHaveLength(3))
    expect(started.map(({ when }) => when - started[0]!.when)).toEqual([
      0,
      expect.closeTo(1.3, 9),
      expect.closeTo(2.4, 9),
    ])
    expect(started.some(({ isStopped }) => isStopped)).toBe(false)
    playhead.pause()
  })

  it('end where what was waited for does not come', async () => {
    const { playhead, clock, changes } = await playing([part('a', 0, 1)], undefined, [1])
    clock.seconds += 5
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(changes.at(-1)).toEqual({ isPlaying: true })
    playhead.arrange({ parts: [part('a', 0, 1)], durationSeconds: 1, waitsAt: [] })
    expect(changes.at(-1)).toEqual({ isPlaying: false })
  })

  it('that come while the first is still being opened are given their times with it', async () => {
    const first = part('a', 0, 1)
    let open!: () => void
    const opened = new Promise<void>((resolve) => (open = resolve))
    const slow = { ...first, open: () => opened.then(first.open) }
    const { playhead, started, playing: begun } = sequenceOf([slow], [1])
    const beginning = begun()
    playhead.arrange({ parts: [slow, part('b', 1.3, 2)], durationSeconds: 2, waitsAt: [] })
    open()
    await beginning
    await eventually(() => expect(started).toHaveLength(2))
    expect(started[1]!.when - started[0]!.when).toBeCloseTo(1.3)
    playhead.pause()
  })

  it('go on with the same line when what is before it changes', async () => {
    const { playhead } = await playing([part('a', 0, 1), part('b', 1.3, 2)], (each) => each.seek(1.5))
    playhead.pause()
    playhead.arrange({
      parts: [part('x', 0, 3), part('b', 3.5, 4.2)],
      durationSeconds: 4.2,
      waitsAt: [],
    })
    expect(playhead.seconds()).toBeCloseTo(3.7, 1)
  })

  it('sound on, not for a moment stopped, when one before them is spoken anew', async () => {
    const [a, b, c] = [part('a', 0, 1), part('b', 1.3, 2.3), part('c', 2.6, 3)]
    const { playhead, clock, started } = await playing([a, b, c], (each) => each.seek(1.5))
    await eventually(() => expect(started).toHaveLength(2))
    clock.seconds += 0.3
    playhead.arrange({
      parts: [{ ...part('a', 0, 3), id: 'a anew' }, part('b', 3.3, 4.3), part('c', 4.6, 5)],
      durationSeconds: 5,
      waitsAt: [],
    })
    expect(playhead.seconds()).toBeCloseTo(3.77, 5)
    expect(started.some(({ isStopped }) => isStopped)).toBe(false)
    clock.seconds += 0.4
    expect(playhead.seconds()).toBeCloseTo(4.17, 5)
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(started).toHaveLength(2)
    playhead.pause()
  })

  it('sound on when the next one is spoken anew, which is then heard instead', async () => {
    const { playhead, clock, started } = await playing([part('a', 0, 1), part('b', 1.3, 2)])
    await eventually(() => expect(started).toHaveLength(2))
    clock.seconds += 0.5
    const anew = { ...part('b', 1.3, 2.8), id: 'b anew' }
    playhead.arrange({ parts: [part('a', 0, 1), anew], durationSeconds: 2.8, waitsAt: [] })
    await eventually(() => expect(started).toHaveLength(3))
    expect(started.map(({ isStopped }) => isStopped)).toEqual([false, true, false])
    expect(started[2]!.when - started[0]!.when).toBeCloseTo(1.3)
    playhead.pause()
  })

  it('are waited for in the middle, by what comes before them alone', async () => {
    const parts = [part('a', 0, 1), part('c', 1.6, 2.6)]
    const { playhead, clock, started, changes } = await playing(parts, undefined, [1])
    clock.seconds += 5
    await eventually(() => expect(playhead.seconds()).toBe(1))
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(started).toHaveLength(1)
    expect(changes.at(-1)).toEqual({ isPlaying: true })

    playhead.seek(1.7)
    await eventually(() => expect(started).toHaveLength(2))
    clock.seconds += 0.3
    expect(playhead.seconds()).toBeCloseTo(1.97, 5)
    playhead.arrange({
      parts: [part('a', 0, 1), part('b', 1.3, 2), part('c', 2.3, 3.3)],
      durationSeconds: 3.3,
      waitsAt: [],
    })
    expect(playhead.seconds()).toBeCloseTo(2.67, 5)
    expect(started[1]!.isStopped).toBe(false)
    playhead.pause()
  })

  it('are played faster in their own pitch', async () => {
    const { playhead, started, clock } = await playing([part('a', 0, 1), part('b', 1.5, 2.5)], (each) =>
      each.setSpeed(2),
    )
    await eventually(() => expect(started).toHaveLength(2))
    expect(started[1]!.when - started[0]!.when).toBeCloseTo(0.75)
    expect(started[0]!.seconds).toBeCloseTo(0.5)
    clock.seconds += 0.5
    expect(playhead.seconds()).toBeGreaterThan(0.9)
    playhead.pause()
  })

  it('loop within a region', async () => {
    const { playhead, clock } = await playing([part('a', 0, 1), part('b', 1.3, 2)], (each) =>
      each.loop({ startSeconds: 1.3, endSeconds: 1.6 }),
    )
    expect(playhead.seconds()).toBeCloseTo(1.3)
    clock.seconds += 1
    await eventually(() => expect(playhead.seconds()).toBeCloseTo(1.3))
    playhead.pause()
  })
})

type Started = { when: number; offsetSeconds: number; seconds: number; isStopped: boolean }
type SequencePlayhead = ReturnType<typeof createSequencePlayhead>

async function playing(
  parts: SequencePart[],
  before?: (playhead: SequencePlayhead) => void,
  waitsAt: number[] = [],
) {
  const sequence = sequenceOf(parts, waitsAt)
  before?.(sequence.playhead)
  await sequence.playing()
  return sequence
}

function sequenceOf(parts: SequencePart[], waitsAt: number[]) {
  const clock = { seconds: 10 }
  const started: Started[] = []
  const output: SequenceOutput = {
    now: () => clock.seconds,
    resume: async () => undefined,
    start({ samples, sampleRate }, when, offsetSeconds) {
      const one = { when, offsetSeconds, seconds: samples.length / sampleRate, isStopped: false }
      started.push(one)
      return { stop: () => void (one.isStopped = true) }
    },
    setVolume: () => undefined,
  }
  const playhead = createSequencePlayhead(output)
  const changes: object[] = []
  playhead.onChange((change) => void changes.push(change))
  playhead.arrange({ parts, durationSeconds: parts.at(-1)!.endSeconds, waitsAt })
  return { playhead, clock, started, changes, playing: () => playhead.play() }
}

function part(lineId: string, startSeconds: number, endSeconds: number): SequencePart {
  const sampleCount = Math.round((endSeconds - startSeconds) * 8000)
  const open = async () =>
    new Blob([wavHeader({ sampleCount, sampleRate: 8000 }), new Int16Array(sampleCount)])
  return { id: `sound of ${lineId}`, lineId, startSeconds, endSeconds, open }
}
