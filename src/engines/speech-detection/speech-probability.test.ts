import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { decodeFile } from '@/testing/node/decode-file'
import { createSpeechProbability } from './speech-probability'

let model: Uint8Array<ArrayBuffer>
let speech: Float32Array

beforeAll(async () => {
  model = new Uint8Array(await readFile('public/models/silero-v6/silero_vad_v6_sequence.onnx'))
  speech = await decodeFile('e2e/audio/sample.mp3')
})

async function judge(sound: Float32Array, chunkSamples: number): Promise<number[]> {
  const probability = await createSpeechProbability(model)
  const judged: number[] = []
  for (let at = 0; at < sound.length; at += chunkSamples)
    judged.push(...(await probability.push(sound.subarray(at, at + chunkSamples))))
  return [...judged, ...(await probability.flush())]
}

// Made by the graph that Silero ships, frame after frame, with the same second of mirrored sound before the first.
const KNOWN = [
  [0, 0.0294],
  [8, 0.023],
  [10, 0.308],
  [113, 0.445],
  [151, 0.495],
  [253, 0.295],
  [314, 0.794],
  [340, 0.0133],
  [410, 0.331],
  [460, 1],
  [550, 0.398],
  [610, 0.321],
  [700, 0.0313],
] as const

it('judges each frame as Silero does', async () => {
  const judged = await judge(speech, 16_000)
  for (const [frame, expected] of KNOWN) expect(judged[frame], `frame ${frame}`).toBeCloseTo(expected, 3)
})

it('judges every frame once, however the sound arrives', async () => {
  const atOnce = await judge(speech, speech.length)
  expect(atOnce).toHaveLength(Math.ceil(speech.length / 512))
  expect(await judge(speech, 4099)).toEqual(atOnce)
})
