import { beforeAll, expect, it } from 'vitest'
import { readModelFile } from '@/engines/models'
import { QUANTISED_ENCODER } from '@/engines/recognition/encoder'
import { loadNodeEncoder } from '@/engines/recognition/home/node'
import { createLogMel } from '@/engines/recognition/log-mel'
import { parseWhisperConfig, type WhisperConfig } from '@/engines/recognition/whisper-config'
import type { Kernels } from '@/engines/kernels/kernels'
import { hasExactByteProducts } from '@/engines/onnx/exact-products'
import { decodeFile } from '@/testing/node/decode-file'
import { createKernelEncoder } from './kernel-encoder'
import { startWhisperKernels } from './start-kernels'

const readFile = (path: string) => readModelFile('whisper-base', path)
const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await readFile(path)))

let config: WhisperConfig
let kernels: Kernels
let features: Float32Array
let inFloats: Float32Array

beforeAll(async () => {
  config = parseWhisperConfig(await readJson('config.json'), await readJson('generation_config.json'))
  kernels = await startWhisperKernels(config)
  features = createLogMel(kernels, config.melBands)(await decodeFile('e2e/audio/sample.mp3'))
  inFloats = await (await loadNodeEncoder('floats', readFile, config))(features)
})

function signalToNoiseDb(heard: Float32Array): number {
  const power = inFloats.reduce((sum, value) => sum + value ** 2, 0)
  const noise = inFloats.reduce((sum, value, index) => sum + (value - heard[index]!) ** 2, 0)
  return 10 * Math.log10(power / noise)
}

it('hears on kernels of our own what the same net hears in float32', async () => {
  const encode = createKernelEncoder(await readFile(QUANTISED_ENCODER), config, kernels)
  expect(signalToNoiseDb(await encode(features))).toBeGreaterThan(45)
})

it('hears with a coarse and a fine byte what the same net hears in float32', async ({ skip }) => {
  if (!(await hasExactByteProducts())) skip('This processor does not multiply bytes exactly')
  const encode = await loadNodeEncoder('bytes', readFile, config)
  expect(signalToNoiseDb(await encode(features))).toBeGreaterThan(55)
})
