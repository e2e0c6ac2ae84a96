import { expect, it } from 'vitest'
import { home } from '#whisper-home'
import { readModelFile } from '@/engines/models'
import { QUANTISED_ENCODER } from '@/engines/recognition/encoder'
import { createLogMel } from '@/engines/recognition/log-mel'
import { parseWhisperConfig } from '@/engines/recognition/whisper-config'
import { decodeFile } from '@/testing/node/decode-file'
import { createKernelEncoder } from './kernel-encoder'
import { startWhisperKernels } from './start-kernels'

const readFile = (path: string) => readModelFile('whisper-base', path)
const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await readFile(path)))

it('hears what the same net hears in float32', async () => {
  const config = parseWhisperConfig(await readJson('config.json'), await readJson('generation_config.json'))
  const kernels = await startWhisperKernels(config)
  const encode = createKernelEncoder(await readFile(QUANTISED_ENCODER), config, kernels)
  const encodeInFloats = await home.loadEncoder(readFile, config, kernels)
  const features = createLogMel(kernels, config.melBands)(await decodeFile('e2e/audio/sample.mp3'))

  const expected = await encodeInFloats(features)
  const heard = await encode(features)
  const power = expected.reduce((sum, value) => sum + value ** 2, 0)
  const noise = expected.reduce((sum, value, index) => sum + (value - heard[index]!) ** 2, 0)
  expect(10 * Math.log10(power / noise)).toBeGreaterThan(45)
})
