import { describe, expect, it } from 'vitest'
import type { AnalysisStep } from './analyse'
import { createGiveWay } from './give-way'

const sound = (windowCount: number, fraction = 0.1): AnalysisStep => ({
  kind: 'step',
  samples: new Float32Array(0),
  peaks: new Int16Array(0),
  speech: [],
  windows: Array.from({ length: windowCount }, (_, index) => ({ index, pieces: [] })),
  fraction,
  statedDurationSeconds: 60,
})

describe('reading', () => {
  it('rests once, when a window is planned, until it may go on', async () => {
    const { step, goOn } = createGiveWay(new AbortController().signal)
    await step(sound(0))
    const rest = step(sound(1))
    expect(await isOver(rest)).toBe(false)
    goOn()
    await rest
    await step(sound(1))
  })

  it('does not rest for words that are there already, nor at the end of the file', async () => {
    const early = createGiveWay(new AbortController().signal)
    early.goOn()
    await early.step(sound(1))
    await createGiveWay(new AbortController().signal).step(sound(1, 1))
  })

  it('ends its rest on abort', async () => {
    const abort = new AbortController()
    const rest = createGiveWay(abort.signal).step(sound(1))
    abort.abort()
    await rest
  })
})

/** Whether it is over within a turn of the event loop. */
async function isOver(work: Promise<void>): Promise<boolean> {
  let isDone = false
  void work.then(() => (isDone = true))
  await new Promise((resolve) => setTimeout(resolve, 20))
  return isDone
}
