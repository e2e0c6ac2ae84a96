import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SampleSpan } from '@/domain/audio/pcm'
import { createSpeechDetector, type SpeechDetector } from './speech-detector'

const RATE = 16_000
/** Real speech and noise lie beside some checkouts. */
const hasRealSpeech = existsSync('../shared/audio')
let model: Uint8Array<ArrayBuffer>
let speech: Float32Array

beforeAll(async () => {
  model = new Uint8Array(await readFile('public/models/silero-v6/silero_vad_v6_sequence.onnx'))
  speech = await decodeClip('e2e/audio/sample.mp3')
})

async function decodeClip(path: string): Promise<Float32Array> {
  const { decodeFile } = await import('@/testing/node/decode-file')
  return decodeFile(path)
}

async function detect(detector: SpeechDetector, sound: Float32Array, chunkSamples: number) {
  const found = []
  for (let at = 0; at < sound.length; at += chunkSamples)
    found.push(...(await detector.push(sound.subarray(at, at + chunkSamples))))
  return [...found, ...(await detector.flush())]
}

it('hears nothing in silence and in noise', async () => {
  let seed = 1
  const noise = Float32Array.from({ length: 40 * RATE }, () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 2 ** 32
    return (seed / 2 ** 32 - 0.5) * 0.02
  })
  expect(await detect(await createSpeechDetector(model), new Float32Array(60 * RATE), RATE)).toEqual([])
  expect(await detect(await createSpeechDetector(model), noise, RATE)).toEqual([])
})

it('finds the turns of the sample and the pauses between them', async () => {
  const runs = await detect(await createSpeechDetector(model), speech, 4096)
  const isSpeech = (second: number) =>
    runs.some((run) => run.startSample <= second * RATE && run.endSample >= second * RATE)
  expect([1, 3, 6, 9, 12, 15, 17, 21].map(isSpeech)).toEqual(Array(8).fill(true))
  expect([4.25, 15.9].map(isSpeech)).toEqual([false, false])
})

/** As a recording of 16 bits that was made too quiet. */
const quieter = (sound: Float32Array, db: number) =>
  sound.map((sample) => Math.round(sample * 10 ** (db / 20) * 32_768) / 32_768)

function framesOf(runs: SampleSpan[]): Set<number> {
  return new Set(
    runs.flatMap(({ startSample, endSample }) =>
      Array.from({ length: (endSample - startSample) / 512 }, (_, i) => startSample / 512 + i),
    ),
  )
}

describe.each([
  'e2e/audio/sample.mp3',
  'e2e/audio/meeting-3.mp3',
  ...(hasRealSpeech ? ['../shared/audio/jfk.flac', '../shared/audio/sentences/spk1_snt5.wav'] : []),
])('%s', (path) => {
  it.each([-20, -30, -40])('has the same speech where it was recorded at %s dB', async (db) => {
    const sound = await decodeClip(path)
    const loud = framesOf(await detect(await createSpeechDetector(model), sound, RATE))
    const quiet = framesOf(await detect(await createSpeechDetector(model), quieter(sound, db), RATE))
    const missed = [...loud].filter((frame) => !quiet.has(frame))
    const added = [...quiet].filter((frame) => !loud.has(frame))
    expect(missed.length / loud.size).toBeLessThan(0.1)
    expect(added.length / loud.size).toBeLessThan(0.03)
  })
})

it.skipIf(!hasRealSpeech).each(['noise1', 'noise4'])(
  'hears nothing in ten minutes of %s, as loud as it is and as quiet as it may be',
  async (name) => {
    const noise = await decodeClip(`../shared/audio/noise/${name}.wav`)
    for (const db of [0, -20, -40, -60]) {
      const some = quieter(noise, db)
      const minutes = Float32Array.from({ length: 600 * RATE }, (_, i) => some[i % some.length]!)
      expect(await detect(await createSpeechDetector(model), minutes, RATE)).toEqual([])
    }
  },
)

it('finds the same speech after a long silence, as it would alone', async () => {
  const shiftSamples = 1000 * 512
  const late = new Float32Array(shiftSamples + speech.length)
  late.set(speech, shiftSamples)
  const alone = await detect(await createSpeechDetector(model), speech, 16_000)
  const after = await detect(await createSpeechDetector(model), late, 10_007)
  expect(after.length).toBe(alone.length)
  for (const [index, run] of after.entries())
    expect(Math.abs(run.startSample - shiftSamples - alone[index]!.startSample)).toBeLessThanOrEqual(3 * 512)
})
