import { performance } from 'node:perf_hooks'
import { readModelFile } from '@/engines/models'
import { startWhisperKernels } from '@/engines/recognition/kernels/start-kernels'
import { createLogMel } from '@/engines/recognition/log-mel'
import { parseWhisperConfig } from '@/engines/recognition/whisper-config'
import { numbers } from '@/testing/numbers'

/** Program of `npm run bench -- node`: milliseconds for the log-mel spectrogram of 30 s, the best of so many. */
const RUNS = 30

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await readModelFile('whisper-base', path)))
const config = parseWhisperConfig(await readJson('config.json'), await readJson('generation_config.json'))
const logMel = createLogMel(await startWhisperKernels(config), config.melBands)
const samples = Float32Array.from(numbers(30 * 16_000))
let best = Infinity
for (let run = 0; run < RUNS; run++) {
  const begin = performance.now()
  logMel(samples)
  best = Math.min(best, performance.now() - begin)
}
console.log(best)
// The threads of the kernels serve until the process ends.
process.exit()
