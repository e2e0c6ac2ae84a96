import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { createSession, Tensor } from './onnx-runtime'

it('runs a graph and gives its tensors back by name', async () => {
  const model = await readFile('public/models/silero-v6/silero_vad_v6_sequence.onnx')
  const session = await createSession(model, { threads: 1 })
  const { probability } = await session.run({
    frames: new Tensor('float32', new Float32Array(3 * 640), [3, 640]),
    state: new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]),
  })
  expect(probability?.dims).toEqual([3])
  expect(probability?.data[0]).toBeLessThan(0.1)
})
