import { expect, it } from 'vitest'
import { kernelHome } from '#kernel-home'
import { home } from '#whisper-home'
import { readModelFile } from '@/engines/models'
import { QUANTISED_ENCODER } from '@/engines/recognition/encoder'
import { createLogMel } from '@/engines/recognition/log-mel'
import { parseWhisperConfig } from '@/engines/recognition/whisper-config'
import { decodeFile } from '@/testing/node/decode-file'
import { createKernelEncoder } from './kernel-encoder'
import { startKernels } from '@/engines/kernels/kernels'
import { scratchBytes } from './tasks'

const readFile = (path: string) => readModelFile('whisper-base', path)
const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await readFile(path)))

it('hears what the same net hears in float32', async () => {
  const config = parseWhisperConfig(await readJson('config.json'), await readJson('generation_config.json'))
  const scratch = scratchBytes(2048, { headSize: 64, frames: 1500 })
  const kernels = await startKernels(
    await kernelHome.compile(new URL('./kernels.wasm', import.meta.url)),
    kernelHome.threads(),
    scratch,
  )
  const encode = createKernelEncoder(await readFile(QUANTISED_ENCODER), config, kernels)
  const encodeInFloats = await home.loadEncoder(readFile, config, kernels)
  const features = createLogMel(config.melBands)(await decodeFile('e2e/audio/sample.mp3'))

  const expected = await encodeInFloats(features)
  const heard = await encode(features)
  const power = expected.reduce((sum, value) => sum + value ** 2, 0)
  const noise = expected.reduce((sum, value, index) => sum + (value - heard[index]!) ** 2, 0)
  expect(10 * Math.log10(power / noise)).toBeGreaterThan(45)
})
