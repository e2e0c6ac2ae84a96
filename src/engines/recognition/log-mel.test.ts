import { beforeAll, expect, it } from 'vitest'
import { WHISPER_BASE } from '@/testing/whisper-base'
import { createLogMel, WINDOW_FRAMES, type LogMel } from './log-mel'
import { startWhisperKernels } from './kernels/start-kernels'

let logMel: LogMel
beforeAll(async () => {
  logMel = createLogMel(await startWhisperKernels(WHISPER_BASE), 80)
})

/** Three seconds: a chirp from 100 Hz to 6 kHz that swells three times a second, and a tone of 440 Hz. */
const chirp = Float32Array.from({ length: 48_000 }, (_, i) => {
  const t = i / 16_000
  const sweep = Math.sin(2 * Math.PI * (100 * t + (5900 / 6) * t * t))
  return 0.4 * sweep * (0.5 + 0.5 * Math.cos(6 * Math.PI * t)) + 0.05 * Math.sin(880 * Math.PI * t)
})

// [band, frame, value] of the same sound by WhisperFeatureExtractor of transformers 4 (NumPy), July 2026.
const REFERENCE = [
  [0, 0, 1.33272],
  [10, 0, 0.72934],
  [5, 20, -0.62009],
  [12, 150, 0.79352],
  [40, 150, -0.62009],
  [79, 299, -0.0623],
  [79, 298, -0.62009],
  [30, 301, -0.59435],
  [70, 280, 0.62037],
  [0, 2999, -0.62009],
] as const
const REFERENCE_MEAN = -0.60342

it('equals the reference implementation of Whisper', () => {
  const mel = logMel(chirp)
  for (const [band, frame, value] of REFERENCE)
    expect(mel[band * WINDOW_FRAMES + frame], `band ${band}, frame ${frame}`).toBeCloseTo(value, 3)
  expect(mel.reduce((sum, value) => sum + value, 0) / mel.length).toBeCloseTo(REFERENCE_MEAN, 4)
})

it('puts a tone into the band that holds it, in every frame', () => {
  const tone = Float32Array.from(
    { length: 16_000 * 30 },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * 1000 * i) / 16_000),
  )
  const mel = logMel(tone)
  const loudestBand = (frame: number) => {
    const bands = Array.from({ length: 80 }, (_, band) => mel[band * WINDOW_FRAMES + frame]!)
    return bands.indexOf(Math.max(...bands))
  }
  // 1 kHz is 15 mel of 45.25 to 8 kHz; the 80 centres are 45.25 / 81 apart.
  expect([10, 1500, 2990].map(loudestBand)).toEqual([26, 26, 26])
})

it('takes silence and no sound at all', () => {
  expect(logMel(new Float32Array(16_000)).every((value) => Math.abs(value + 1.5) < 1e-6)).toBe(true)
  expect(logMel(new Float32Array(0))).toHaveLength(80 * WINDOW_FRAMES)
})
