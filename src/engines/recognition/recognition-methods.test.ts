import { expect, it } from 'vitest'
import { createRecognitionMethods } from './recognition-methods'
import type { Recognizer } from './recognizer'

const recognizer: Recognizer = {
  recognize: () => Promise.reject(new Error('nobody asks for it')),
  align: () => Promise.reject(new Error('nobody asks for it')),
}

function methods() {
  const loaded: string[] = []
  const { load } = createRecognitionMethods(async (model, { onProgress }) => {
    loaded.push(model)
    await Promise.resolve()
    ;[0.5, 0.993].forEach(onProgress)
    return recognizer
  })
  return { load, loaded }
}

async function toldOf(load: ReturnType<typeof methods>['load'], model: string): Promise<number[]> {
  const told: number[] = []
  const { signal } = new AbortController()
  await load({ model }, { signal, onProgress: (fraction) => told.push(fraction) })
  return told
}

it('tells that a model is there when it is, though not all of its bytes were asked for', async () => {
  const { load } = methods()
  expect(await toldOf(load, 'whisper-base')).toEqual([0.5, 0.993, 1])
})

it('tells the same of a model that was there before, which is not loaded again', async () => {
  const { load, loaded } = methods()
  await toldOf(load, 'whisper-base')
  expect(await toldOf(load, 'whisper-base')).toEqual([1])
  expect(loaded).toEqual(['whisper-base'])
})

it('does not tell it of a model that could not be loaded', async () => {
  const told: number[] = []
  const { load } = createRecognitionMethods(() => Promise.reject(new Error('no network')))
  const { signal } = new AbortController()
  const run = load({ model: 'whisper-base' }, { signal, onProgress: (fraction) => told.push(fraction) })
  await expect(run).rejects.toThrow('no network')
  expect(told).toEqual([])
})
