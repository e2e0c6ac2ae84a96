import { unzipSync } from 'fflate'
import { Input, ALL_FORMATS, BlobSource } from 'mediabunny'
import { beforeEach, describe, expect, it } from 'vitest'
import { int16FromFloat } from '@/domain/audio/pcm-layout'
import { wavHeader } from '@/domain/audio/wav-header'
import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb } from '@/engines/loudness/true-peak'
import '@/engines/media/node-encoders'
import { findEncoder } from './find-encoder'
import { EncoderMissingError } from './errors'
import { createRenderMethods } from './render-methods'
import type { RenderFormat, RenderPart, RenderTarget } from './protocol'

const methods = createRenderMethods(findEncoder)
const tags = { title: 'A title', artist: 'Heart', comment: 'Made here' }
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
    expect((await input.getMetadataTags()).title).toBe('A title')
    expect(fractions.at(-1)).toBe(1)
  })

  it('has every line at the loudness asked for, and no peak above -1 dBTP', async () => {
    const { samples, sampleRate } = await decoded([tone(2, 0.02), tone(2, 0.9)], { loudnessLufs: -16 })
    const lines = [samples.subarray(0, 2 * sampleRate), samples.subarray(2.5 * sampleRate)]
    for (const line of lines) {
      expect(integratedLoudness([line], sampleRate)).toBeCloseTo(-16, 0)
      expect(truePeakDb(line)).toBeLessThan(-1)
    }
    const levels = lines.map((line) => integratedLoudness([line], sampleRate))
    expect(Math.abs(levels[0]! - levels[1]!)).toBeLessThan(1)
  })

  it('is at the loudness asked for as a whole too, however short its lines are', async () => {
    const words = Array.from({ length: 6 }, () => tone(0.45, 0.3))
    const { samples, sampleRate } = await decoded(words, { loudnessLufs: -23 })
    expect(Math.abs(integratedLoudness([samples], sampleRate) + 23)).toBeLessThan(0.2)
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

  it('lies over a recording, which steps back while something is said, and goes on to its end', async () => {
    const music = (await decoded([tone(5, 0.2)], { loudnessLufs: null })).samples
    const recording = wav(music, 24_000)
    const part = { ...tone(1), startSeconds: 2 }
    const { file, durationSeconds } = await methods.assemble(
      { parts: [part], leadSeconds: 0, recording, target: targetOf({}) },
      job,
    )
    expect(durationSeconds).toBeCloseTo(5)
    const { samples } = await methods.decode({ file }, job)
    const levelAt = (from: number, to: number) =>
      Math.max(...samples.subarray(from * 24_000, to * 24_000).map(Math.abs))
    expect(levelAt(1, 1.9)).toBeCloseTo(0.2, 2)
    // The voice, 0.5, and a quarter of 0.2 in its phase.
    expect(levelAt(2.8, 2.95)).toBeCloseTo(0.55, 1)
    expect(levelAt(4.5, 4.9)).toBeCloseTo(0.2, 2)
    expect(levelAt(0, 5)).toBeLessThan(0.9)
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

function assemble(parts: RenderPart[], change: Partial<RenderTarget>) {
  const lead = change.format ? 0.2 : 0
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
  return { file: wav(samples, sampleRate), pauseAfterSeconds: 0.5, startSeconds: null }
}

function wav(samples: Float32Array, sampleRate: number): Blob {
  return new Blob([wavHeader({ sampleCount: samples.length, sampleRate }), int16FromFloat(samples)])
}
