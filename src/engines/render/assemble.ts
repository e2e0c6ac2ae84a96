import { joinSamples } from '@/domain/audio/pcm'
import { wavSamples } from '@/domain/audio/wav-samples'
import { normalised, SPEECH_TARGET, type LoudnessTarget } from '@/engines/loudness/normalise'
import { createResampler } from '@/engines/media/resampler'
import type { Job } from '@/lib/worker/messages'
import type { RenderPart, RenderTarget } from './protocol'

/** Over so long the ends of a line rise from and fall to silence, so that nothing clicks where it is joined. */
const FADE_SECONDS = 0.005

/** The highest rate of the parts: what was made at a lower one loses nothing. */
export async function commonRate(parts: readonly RenderPart[]): Promise<number> {
  const rates = await Promise.all(
    parts.map(async ({ file }) => new DataView(await file.slice(24, 28).arrayBuffer()).getUint32(0, true)),
  )
  return Math.max(...rates)
}

/** Lines and the silence between and after them, one after another; never more than one line in memory. */
export async function* assembled(
  parts: readonly RenderPart[],
  leadSeconds: number,
  sampleRate: number,
  loudnessLufs: RenderTarget['loudnessLufs'],
  { signal, onProgress }: Job,
): AsyncGenerator<Float32Array<ArrayBuffer>> {
  const target = loudnessLufs === null ? null : { ...SPEECH_TARGET, loudnessLufs }
  let doneSamples = 0
  let pauseSeconds = leadSeconds
  for (const [index, part] of parts.entries()) {
    signal.throwIfAborted()
    const earliest = Math.round((part.startSeconds ?? 0) * sampleRate)
    const usual = doneSamples + Math.round(pauseSeconds * sampleRate)
    const start = part.startSeconds === null ? usual : Math.max(doneSamples, earliest)
    yield* silence(start - doneSamples, sampleRate)
    const samples = await lineSound(part.file, sampleRate, target)
    yield samples
    onProgress((index + 1) / parts.length)
    doneSamples = start + samples.length
    pauseSeconds = part.pauseAfterSeconds
  }
  yield* silence(Math.round(pauseSeconds * sampleRate), sampleRate)
}

/** One line at the rate and loudness of the whole. */
export async function lineSound(
  file: Blob,
  sampleRate: number,
  target: LoudnessTarget | null,
): Promise<Float32Array<ArrayBuffer>> {
  const sound = await wavSamples(file)
  const resampler = createResampler(sound.sampleRate, sampleRate)
  const samples = joinSamples([resampler.push(sound.samples), resampler.flush()])
  const level = target ? normalised(samples, sampleRate, target) : samples
  fadeEnds(level, Math.round(FADE_SECONDS * sampleRate))
  return level
}

function* silence(sampleCount: number, sampleRate: number): Generator<Float32Array<ArrayBuffer>> {
  for (let rest = sampleCount; rest > 0; rest -= sampleRate)
    yield new Float32Array(Math.min(rest, sampleRate))
}

function fadeEnds(samples: Float32Array, length: number): void {
  const reach = Math.min(length, samples.length >> 1)
  for (let i = 0; i < reach; i++) {
    samples[i]! *= i / reach
    samples[samples.length - 1 - i]! *= i / reach
  }
}
