import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { createSession, Tensor } from './onnx-runtime'

it('runs a graph and gives its tensors back by name', async () => {
  const session = await createSession(await readFile('public/models/silero-v6/silero_vad_v6.onnx'), {
    threads: 1,
  })
  const { output } = await session.run({
    input: new Tensor('float32', new Float32Array(576), [1, 576]),
    state: new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128]),
    sr: new Tensor('int64', BigInt64Array.of(16_000n), []),
  })
  expect(output?.dims).toEqual([1, 1])
  expect(output?.data[0]).toBeLessThan(0.1)
})
