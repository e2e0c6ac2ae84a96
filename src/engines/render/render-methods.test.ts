import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { unzipSync } from 'fflate'
import { Input, ALL_FORMATS, BlobSource } from 'mediabunny'
import { beforeEach, describe, expect, it } from 'vitest'
import { int16FromFloat } from '@/domain/audio/pcm-layout'
import { wavHeader } from '@/domain/audio/wav-header'
import { createRandom } from '@/domain/score/random'
import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb } from '@/engines/loudness/true-peak'
import '@/engines/media/node-encoders'
import { tone as sine, toneDb } from '@/testing/tones'
import { wavFile } from '@/testing/wav'
import { findEncoder } from './find-encoder'
import { EncoderMissingError } from './errors'
import { createRenderMethods } from './render-methods'
import type { RenderFormat, RenderPart, RenderTarget } from './protocol'

const methods = createRenderMethods(findEncoder)
const tags = { title: 'A title', artist: 'Heart', album: 'A series', comment: 'Made here' }
let fractions: number[] = []
const job = {
  signal: new AbortController().signal,
  onProgress: (fraction: number) => void fractions.push(fraction),
}

beforeEach(() => (fractions = []))

it('reads a WAV file as one, whatever its samples look like', async () => {
  const sampleCount = 24_000
  const samples = new Uint8Array(2 * sampleCount)
  // Heads of MPEG frames of 417 bytes, one behind the other.
  for (let at = 0; at < 4170; at += 417) samples.set([0xff, 0xfb, 0x90, 0x00], at)
  const file = new Blob([wavHeader({ sampleCount, sampleRate: 24_000 }), samples])
  const sound = await methods.decode({ file }, job)
  expect(sound.samples).toHaveLength(sampleCount)
})

describe('takes as one file', () => {
  it.each([
    ['wav', 0],
    // FFmpeg, which encodes here, fills its last block; libFLAC in the tab does not.
    ['flac', 0.2],
    ['mp3', 0.1],
    ['m4a', 0.1],
    ['opus', 0.05],
  ] as const)('%s: is as long as they and their pauses are, and has its tags', async (format, tolerance) => {
    const { file, durationSeconds } = await assemble([tone(1), tone(0.5)], { format })
    expect(durationSeconds).toBeCloseTo(2.2)
    const { samples, sampleRate } = await methods.decode({ file }, job)
    expect(Math.abs(samples.length / sampleRate - 2.2)).toBeLessThanOrEqual(tolerance + 0.001)
    const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
    expect(await input.getMetadataTags()).toMatchObject(tags)
    expect(fractions.at(-1)).toBe(1)
  })

  it('wav: has tags in any script', async () => {
    const foreign = { ...tags, title: '日本語 Őrült', artist: 'Ärtist' }
    const { file } = await assemble([tone(0.5)], { tags: foreign })
    const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
    expect(await input.getMetadataTags()).toMatchObject(foreign)
    expect((await methods.decode({ file }, job)).samples).toHaveLength(12_000)
  })

  it('keeps the silence that is asked for at its end', async () => {
    const { samples, sampleRate } = await decoded([tone(1), { ...tone(0.5), pauseAfterSeconds: 1.5 }], {})
    expect(samples.length / sampleRate).toBeCloseTo(3.5)
    expect(samples.subarray(2 * sampleRate).every((sample) => sample === 0)).toBe(true)
  })

  it('has every line at the loudness asked for, and no peak above -1 dBTP', async () => {
    const { samples, sampleRate } = await decoded([tone(2, 0.02), tone(2, 0.9)], { loudnessLufs: -16 })
    const lines = [samples.subarray(0, 2 * sampleRate), samples.subarray(2.5 * sampleRate)]
    for (const line of lines) {
      expect(integratedLoudness([line], sampleRate)).toBeCloseTo(-16, 0)
      expect(truePeakDb(line, sampleRate)).toBeLessThan(-1)
    }
    const levels = lines.map((line) => integratedLoudness([line], sampleRate))
    expect(Math.abs(levels[0]! - levels[1]!)).toBeLessThan(1)
  })

  it('is at the loudness asked for as a whole too, however short its lines are', async () => {
    const words = Array.from({ length: 6 }, () => tone(0.45, 0.3))
    const { samples, sampleRate } = await decoded(words, { loudnessLufs: -23 })
    expect(Math.abs(integratedLoudness([samples], sampleRate) + 23)).toBeLessThan(0.2)
  })

  it.each(['wav', 'mp3', 'm4a'] as const)(
    '%s: is as loud as was asked for once it is decoded',
    async (format) => {
      const { samples, sampleRate } = await decoded([tone(3, 0.02)], { format, loudnessLufs: -16 })
      expect(Math.abs(integratedLoudness([samples], sampleRate) + 16)).toBeLessThan(0.1)
    },
  )

  it('stays below -1 dBTP as MP3 too, though encoding adds to its peaks', async () => {
    const { samples, sampleRate } = await decoded([bursts(4)], { format: 'mp3', loudnessLufs: -14 })
    expect(truePeakDb(samples, sampleRate)).toBeLessThan(-1)
  })

  it('is joined without a click, with silence of exact length', async () => {
    const { samples, sampleRate } = await decoded([tone(1), tone(1)], { loudnessLufs: null })
    expect(samples.slice(sampleRate, 1.5 * sampleRate).every((sample) => sample === 0)).toBe(true)
    for (const join of [sampleRate, 1.5 * sampleRate]) {
      const near = samples.subarray(join - 20, join + 20)
      for (let i = 1; i < near.length; i++) expect(Math.abs(near[i]! - near[i - 1]!)).toBeLessThan(0.05)
    }
  })

  it('takes parts of different rates, and starts those with a time when it comes', async () => {
    const parts = [
      { ...tone(1), startSeconds: 0.5 },
      { ...tone(1, 0.5, 48_000), startSeconds: 3 },
    ]
    const { samples, sampleRate } = await decoded(parts, { loudnessLufs: null })
    expect(sampleRate).toBe(48_000)
    expect(samples.length / sampleRate).toBeCloseTo(4)
    const isSilent = (from: number, to: number) =>
      samples.slice(from * sampleRate, to * sampleRate).every((sample) => sample === 0)
    expect(isSilent(0, 0.49)).toBe(true)
    expect(isSilent(1.51, 2.99)).toBe(true)
    expect(isSilent(0.6, 0.7)).toBe(false)
  })

  it('stops when it is no longer wanted', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    const target = targetOf({})
    await expect(
      methods.assemble({ parts: [tone(1)], leadSeconds: 0, recording: null, target }, { ...job, signal }),
    ).rejects.toThrow('enough')
  })

  it('says so where a format cannot be written at all', async () => {
    // A rate that no MP3 has.
    const odd = createRenderMethods(async () => undefined)
    const parts = [tone(0.1, 0.5, 11_111)]
    await expect(
      odd.assemble({ parts, leadSeconds: 0, recording: null, target: targetOf({ format: 'mp3' }) }, job),
    ).rejects.toBeInstanceOf(EncoderMissingError)
  })
})

describe('takes over a recording', () => {
  const RATE = 48_000
  /** A voice at 1 kHz that speaks from 2 to 3 s, over five seconds: to the left 300 Hz and 15 kHz, to the right 700 Hz. */
  const voice: RenderPart = { ...partOf(sine(1000, 24_000, 1, 0.5), 24_000), startSeconds: 2 }
  const left = sine(300, RATE, 5, 0.1).map(
    (sample, i) => sample + 0.1 * Math.sin((2 * Math.PI * 15_000 * i) / RATE),
  )
  const bed = wavFile([left, sine(700, RATE, 5, 0.1)], RATE)

  async function over(recording: Blob, change: Partial<RenderTarget> = {}, parts = [voice]) {
    const target = targetOf(change)
    const { file } = await methods.assemble({ parts, leadSeconds: 0, recording, target }, job)
    return methods.openMusic({ file }, job)
  }

  it.each([null, -16])('keep its two sides and its heights, at a loudness of %s', async (loudnessLufs) => {
    const { samples, sampleRate } = await over(bed, { loudnessLufs })
    expect(sampleRate).toBe(RATE)
    const at = (side: 0 | 1, hertz: number) => toneDb(samples[side].subarray(0, 1.5 * RATE), hertz, RATE)
    expect(at(0, 300) - at(1, 300)).toBeGreaterThan(60)
    expect(at(1, 700) - at(0, 700)).toBeGreaterThan(60)
    expect(Math.abs(at(0, 15_000) - at(0, 300))).toBeLessThan(0.2)
  })

  it('are heard on both sides, and it steps back while they speak, and comes back slowly', async () => {
    const { samples, durationSeconds } = await over(bed)
    expect(durationSeconds).toBe(5)
    const part = (from: number, to: number) => samples.map((side) => side.subarray(from * RATE, to * RATE))
    const bedDb = (from: number, to: number) => toneDb(part(from, to)[1]!, 700, RATE)
    const before = bedDb(0.2, 1.7)
    expect(bedDb(2, 3) - before).toBeCloseTo(-12, 0)
    expect(bedDb(3.02, 3.5) - before).toBeLessThan(-11)
    expect(bedDb(4.6, 5) - before).toBeCloseTo(0, 1)
    const voices = part(2, 3).map((side) => toneDb(side, 1000, RATE))
    expect(Math.abs(voices[0]! - voices[1]!)).toBeLessThan(0.1)
    expect(voices[0]! - bedDb(2, 3)).toBeGreaterThan(12)
  })

  it.each([0.03, 0.1, 0.7])('stand out from it where it is alone, from a level of %s', async (level) => {
    const quiet = { ...partOf(sine(1000, 24_000, 1, 0.1), 24_000), startSeconds: 2 }
    const { samples } = await over(
      wavFile([sine(700, RATE, 5, level), sine(700, RATE, 5, level)], RATE),
      {},
      [quiet],
    )
    const lufs = (from: number, to: number) =>
      integratedLoudness(
        samples.map((side) => side.subarray(from * RATE, to * RATE)),
        RATE,
      )
    expect(lufs(2, 3) - lufs(0, 1.5)).toBeGreaterThan(2.5)
    expect(lufs(2, 3) - lufs(0, 1.5)).toBeLessThan(4.5)
  })

  it('lift the noise of a silent one by 12 dB at most', async () => {
    const hum = sine(700, RATE, 5, 0.002)
    const { samples } = await over(wavFile([hum, hum], RATE))
    const at = (sound: Float32Array) => toneDb(sound.subarray(0, 1.5 * RATE), 700, RATE)
    expect(at(samples[0]) - at(hum)).toBeCloseTo(12, 0)
  })

  it('are at the loudness asked for as a whole, and never clip where none is asked for', async () => {
    const loud = wavFile([sine(300, RATE, 5, 1), sine(700, RATE, 5, 1)], RATE)
    const parts = [{ ...partOf(sine(1000, 24_000, 2, 1), 24_000), startSeconds: 1 }]
    const { loudnessLufs, truePeakDbtp } = await over(loud, { loudnessLufs: -16 }, parts)
    expect(Math.abs(loudnessLufs + 16)).toBeLessThan(0.5)
    expect(truePeakDbtp).toBeLessThan(-1)
    expect((await over(loud, {}, parts)).truePeakDbtp).toBeLessThan(-1)
  })

  it('go on where it ends before them', async () => {
    const { samples, durationSeconds } = await over(wavFile([sine(700, RATE, 1, 0.1)], RATE))
    expect(durationSeconds).toBe(3)
    expect(toneDb(samples[0].subarray(2.1 * RATE, 2.9 * RATE), 1000, RATE)).toBeGreaterThan(-8)
  })

  it('tell how far they are, and stop when they are no longer wanted', async () => {
    const controller = new AbortController()
    const onProgress = (fraction: number) => {
      fractions.push(fraction)
      if (fraction > 0.4) controller.abort(new Error('enough'))
    }
    const input = { parts: [voice], leadSeconds: 0, recording: bed, target: targetOf({}) }
    await expect(methods.assemble(input, { signal: controller.signal, onProgress })).rejects.toThrow('enough')
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBeLessThan(0.6)
  })

  it('hold no more than a few seconds of it in memory', async () => {
    const seconds = 150
    const second = new Blob([int16FromFloat(sine(700, RATE, 2, 0.1))])
    const header = wavHeader({ sampleCount: seconds * RATE, sampleRate: RATE, channels: 2 })
    const recording = new Blob([header, ...Array.from({ length: seconds }, () => second)])
    const held: number[] = []
    const onProgress = (fraction: number) => {
      if (fraction * 10 < held.length) return
      collectGarbage()
      held.push(process.memoryUsage().arrayBuffers)
    }
    // Here the pages of a file lie in memory, in a browser on disk: a small file.
    const target = targetOf({ format: 'mp3', loudnessLufs: -16 })
    await methods.assemble({ parts: [voice], leadSeconds: 0, recording, target }, { ...job, onProgress })
    expect(held.length).toBeGreaterThan(8)
    const decodedBytes = seconds * RATE * 2 * Float32Array.BYTES_PER_ELEMENT
    expect(Math.max(...held)).toBeLessThan((2 / 3) * decodedBytes)
    // Four seconds of work, on a machine that does nothing else.
  }, 240_000)
})

describe('takes as files of their own', () => {
  it('lie in a zip, each under its name', async () => {
    const names = ['01 One', '02 Two']
    const { file } = await methods.zip({ parts: [tone(0.3), tone(0.5)], names, target: targetOf({}) }, job)
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
    expect(Object.keys(files)).toEqual(['01 One.wav', '02 Two.wav'])
    const { samples, sampleRate } = await methods.decode(
      { file: new Blob([files['02 Two.wav']!.slice()]) },
      job,
    )
    expect(samples.length / sampleRate).toBeCloseTo(0.5)
  })
})

describe('a decoded sound', () => {
  it('is there at its own rate and as recognisers hear it, and tells where something is heard', async () => {
    const samples = new Float32Array(24_000).fill(0.5, 6000, 12_000)
    const sound = await methods.decode({ file: wav(samples, 24_000) }, job)
    expect(sound.sampleRate).toBe(24_000)
    expect(sound.speechSamples).toHaveLength(16_000)
    expect(sound.heard.startSeconds).toBeCloseTo(0.25, 2)
    expect(sound.heard.endSeconds).toBeCloseTo(0.5, 2)
  })
})

/** Only what is in use is then counted. */
function collectGarbage() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void // There by the flag.
  collect()
}

/** With half a second between them. */
function assemble(lines: RenderPart[], change: Partial<RenderTarget>) {
  const lead = change.format ? 0.2 : 0
  const parts = lines.map((line, index) => (lines[index + 1] ? { ...line, pauseAfterSeconds: 0.5 } : line))
  return methods.assemble({ parts, leadSeconds: lead, recording: null, target: targetOf(change) }, job)
}

async function decoded(parts: RenderPart[], change: Partial<RenderTarget>) {
  return methods.decode({ file: (await assemble(parts, change)).file }, job)
}

function targetOf(change: Partial<RenderTarget>): RenderTarget {
  return { format: 'wav' as RenderFormat, loudnessLufs: null, tags, ...change }
}

function tone(seconds: number, level = 0.5, sampleRate = 24_000): RenderPart {
  const samples = Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, i) => level * Math.cos((2 * Math.PI * 300 * i) / sampleRate),
  )
  return partOf(samples, sampleRate)
}

/** Noise that is loud at once and softer by and by, twice a second. */
function bursts(seconds: number): RenderPart {
  const random = createRandom('bursts', 0)
  const samples = Float32Array.from(
    { length: seconds * 24_000 },
    (_, i) => 0.5 * random.spread() * Math.exp(-(i % 12_000) / 4000),
  )
  return partOf(samples, 24_000)
}

function partOf(samples: Float32Array, sampleRate: number): RenderPart {
  return { file: wav(samples, sampleRate), pauseAfterSeconds: 0, startSeconds: null }
}

function wav(samples: Float32Array, sampleRate: number): Blob {
  return new Blob([wavHeader({ sampleCount: samples.length, sampleRate }), int16FromFloat(samples)])
}
