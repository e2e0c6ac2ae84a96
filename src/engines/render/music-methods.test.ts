import { ALL_FORMATS, BlobSource, Input } from 'mediabunny'
import { describe, expect, it } from 'vitest'
import type { TakeEdit } from '@/domain/music/take-edit'
import { createRandom } from '@/domain/score/random'
import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb } from '@/engines/loudness/true-peak'
import '@/engines/media/node-encoders'
import { differenceDb } from '@/testing/music/sound-checks'
import { tone, toneDb } from '@/testing/tones'
import { wavFile } from '@/testing/wav'
import { createRenderMethods } from './render-methods'
import type { EditedMusic, RenderPart, RenderTarget } from './protocol'

const RATE = 44_100
const methods = createRenderMethods(async () => undefined)
const job = { signal: new AbortController().signal, onProgress: () => {} }
const tags = { title: 'Night drive', artist: 'Overtone', comment: 'Prompt: synthwave. Seed 7. Licence: CC0.' }
const AS_IT_IS: TakeEdit = {
  startSeconds: 0,
  endSeconds: 60,
  fadeInSeconds: 0,
  fadeOutSeconds: 0,
  loop: null,
  targetSeconds: null,
}

/** Left and right differ, as in music: A to the left, E to the right, and a hit on every beat at 120 a minute. */
function beats(seconds: number, isTonal = true): Float32Array[] {
  return [440, 660].map((hertz, side) => {
    const random = createRandom('hit', side)
    const sound = tone(hertz, RATE, seconds, isTonal ? 0.1 : 0)
    return sound.map((sample, i) => {
      const [beat, after] = [Math.floor(i / (RATE / 2)), i % (RATE / 2)]
      return sample + random.spread() * (beat % 4 === 0 ? 0.8 : 0.4) * Math.exp(-after / 600)
    })
  })
}

const BARS = Array.from({ length: 30 }, (_, bar) => bar * 2)

const finished = async (music: EditedMusic, change: Partial<RenderTarget> = {}) => {
  const { file } = await methods.finishMusic({ music, target: targetOf(change) }, job)
  return { file, samples: await sidesOf(file) }
}

/** Left and right of a WAV file of 16 bits. */
async function sidesOf(file: Blob): Promise<[Float32Array, Float32Array]> {
  const bytes = Buffer.from(await file.arrayBuffer())
  const pcm = new Int16Array(Uint8Array.from(bytes.subarray(bytes.indexOf('data') + 8)).buffer)
  const side = (s: number) =>
    Float32Array.from({ length: pcm.length / 2 }, (_, i) => pcm[2 * i + s]! / 32_768)
  return [side(0), side(1)]
}

const edited = (
  channels: Float32Array[],
  change: Partial<TakeEdit> | null,
  barSeconds = BARS,
): EditedMusic => ({
  file: wavFile(channels, RATE),
  edit: change && { ...AS_IT_IS, ...change },
  barSeconds,
})

const targetOf = (change: Partial<RenderTarget>): RenderTarget => ({
  format: 'wav',
  loudnessLufs: null,
  tags,
  ...change,
})

/** The loudest a channel gets in each 10 ms. */
function envelope(samples: Float32Array): number[] {
  const size = RATE / 100
  return Array.from({ length: Math.floor(samples.length / size) }, (_, i) =>
    Math.max(...samples.subarray(i * size, (i + 1) * size).map(Math.abs)),
  )
}

/** When hits begin, in hundredths of a second. */
function hits(samples: Float32Array): number[] {
  const levels = envelope(samples)
  return levels.flatMap((level, i) => (level > 0.2 && (levels[i - 1] ?? 0) < 0.17 ? [i] : []))
}

const biggestStep = (samples: Float32Array) =>
  samples.reduce((most, sample, i) => Math.max(most, i > 0 ? Math.abs(sample - samples[i - 1]!) : 0), 0)

describe('finished music', () => {
  it.each([
    ['wav', 0.0001, 0.2],
    // FFmpeg, which encodes here, fills its last block; libFLAC in the tab does not.
    ['flac', 0.11, 0.2],
    ['mp3', 0.05, 0.5],
    ['m4a', 0.05, 0.5],
  ] as const)('%s: length, loudness, both sides and tags are read back', async (format, seconds, lu) => {
    const target = targetOf({ format, loudnessLufs: -14 })
    const { file } = await methods.finishMusic({ music: edited(beats(6), null), target }, job)
    const { samples, sampleRate, durationSeconds, loudnessLufs } = await methods.openMusic({ file }, job)
    expect(Math.abs(durationSeconds - 6)).toBeLessThan(seconds)
    expect(Math.abs(loudnessLufs + 14)).toBeLessThan(lu)
    const silentBands = samples.map((side) => [440, 660].map((hertz) => toneDb(side, hertz, sampleRate)))
    expect(silentBands[0]![0]! - silentBands[0]![1]!).toBeGreaterThan(20)
    expect(silentBands[1]![1]! - silentBands[1]![0]!).toBeGreaterThan(20)
    const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS })
    expect(await input.getMetadataTags()).toMatchObject(tags)
  })

  it('is left as it is where no loudness is asked for, and below -1 dBTP where one is', async () => {
    const music = edited(beats(5), null)
    const before = { samples: await sidesOf(music.file) }
    expect(differenceDb((await finished(music)).samples, before.samples)).toBe(-Infinity)
    const loud = await finished(music, { loudnessLufs: -9 })
    expect(Math.max(...loud.samples.map((side) => truePeakDb(side, RATE)))).toBeLessThan(-1)
    expect(integratedLoudness(loud.samples, RATE)).toBeGreaterThan(-10)
  })

  it('is trimmed and faded by raised cosines, half way at half the time', async () => {
    const constant = [tone(441, RATE, 8, 0.5), tone(441, RATE, 8, 0.5)]
    const { samples } = await finished(
      edited(constant, { startSeconds: 1, endSeconds: 6, fadeInSeconds: 2, fadeOutSeconds: 1 }),
    )
    expect(samples[0]).toHaveLength(5 * RATE)
    const levels = envelope(samples[0])
    expect(levels[100]).toBeCloseTo(0.25, 1)
    expect(levels[50]).toBeCloseTo(0.5 * 0.146, 1)
    expect(levels[250]).toBeCloseTo(0.5, 2)
    expect(levels[450]).toBeCloseTo(0.25, 1)
    expect(levels.at(-1)).toBeLessThan(0.001)
  })
})

describe('music of another length', () => {
  it.each([
    [16, 26, BARS, 1],
    [16, 7.3, BARS, 1],
    [16, 27.7, BARS, 1],
    // Nobody knows its bars: they are found by ear.
    [16, 24, [], 2],
    [16, 10, [], 2],
  ])('%f s become %f s exactly, every beat in its place', async (seconds, targetSeconds, barSeconds, off) => {
    const { samples } = await finished(
      edited(beats(seconds), { endSeconds: seconds, targetSeconds }, barSeconds),
    )
    expect(samples.map((side) => side.length)).toEqual([0, 0].map(() => Math.round(targetSeconds * RATE)))
    const found = hits(samples[0]).filter((hit) => hit < targetSeconds * 100 - 200)
    expect(found.length).toBeGreaterThan((targetSeconds - 2.5) * 2)
    for (const hit of found) expect(Math.abs(hit - Math.round(hit / 50) * 50)).toBeLessThanOrEqual(off)
  })

  it('ends as it did, and begins amid a bar where that is what a length costs', async () => {
    const { samples } = await finished(edited(beats(16), { endSeconds: 16, targetSeconds: 20.7 }))
    const end = beats(16)[0]!.slice(-2 * RATE)
    expect(samples[0]).toHaveLength(Math.round(20.7 * RATE))
    expect(differenceDb([samples[0].slice(-2 * RATE)], [end])).toBeLessThan(-90)
    const found = hits(samples[0])
    expect(found.slice(1).map((hit, i) => Math.round((hit - found[i]!) / 10))).toEqual(
      found.slice(1).map(() => 5),
    )
  })

  it('is joined so that a note that lies over it neither clicks nor gets softer or louder', async () => {
    // No whole number of waves fits a bar: the places must be sought.
    const note = [tone(331.7, RATE, 12, 0.3), tone(331.7, RATE, 12, 0.3)]
    const { samples } = await finished(edited(note, { endSeconds: 12, targetSeconds: 16 }))
    expect(biggestStep(samples[0])).toBeLessThan(0.016)
    const levels = envelope(samples[0]).slice(1, 1600 - 160)
    expect(Math.max(...levels)).toBeLessThan(0.32)
    expect(Math.min(...levels)).toBeGreaterThan(0.27)
  })

  it('has its first and its last bar', async () => {
    const [left] = beats(16, false)
    const marked = left!.map((sample, i) =>
      i < RATE ? sample + 0.1 * Math.sin(i * 0.3) : i > 15 * RATE ? sample + 0.1 * Math.sin(i * 0.1) : sample,
    )
    const { samples } = await finished(edited([marked, marked], { endSeconds: 16, targetSeconds: 22 }))
    expect(differenceDb([samples[0].slice(0, RATE)], [marked.slice(0, RATE)])).toBeLessThan(-90)
    expect(toneDb(samples[0].subarray(21 * RATE), (0.1 * RATE) / (2 * Math.PI), RATE)).toBeGreaterThan(-26)
  })
})

describe('a loop', () => {
  it('is as long as asked and goes on without a seam', async () => {
    const note = [tone(331.7, RATE, 12, 0.3), tone(200.3, RATE, 12, 0.3)]
    const { samples } = await finished(edited(note, { loop: { startSeconds: 2, endSeconds: 6 } }))
    expect(samples[0]).toHaveLength(4 * RATE)
    for (const side of samples) {
      const twice = Float32Array.of(...side.slice(-RATE), ...side.slice(0, RATE))
      expect(biggestStep(twice)).toBeLessThan(0.016)
    }
  })

  it.each([
    ['at the start of the music', 0, 4],
    ['at its end', 8, 12],
  ])('%s takes what is on its other side', async (_, startSeconds, endSeconds) => {
    const note = [tone(331.7, RATE, 12, 0.3), tone(331.7, RATE, 12, 0.3)]
    const { samples } = await finished(edited(note, { loop: { startSeconds, endSeconds } }))
    const twice = Float32Array.of(...samples[0].slice(-RATE), ...samples[0].slice(0, RATE))
    expect(samples[0]).toHaveLength(4 * RATE)
    expect(biggestStep(twice)).toBeLessThan(0.016)
  })

  it('of the whole is the whole, and is repeated up to a length', async () => {
    const music = beats(4)
    const loop = { startSeconds: 0, endSeconds: 4 }
    const once = (await finished(edited(music, { loop }))).samples[0]
    expect(differenceDb([once], [music[0]!])).toBeLessThan(-90)
    const { samples } = await finished(edited(music, { loop, targetSeconds: 10 }))
    expect(samples[0]).toHaveLength(10 * RATE)
    const twice = [...once, ...once]
    expect(differenceDb([samples[0].slice(0, 8 * RATE)], [Float32Array.from(twice)])).toBe(-Infinity)
  })
})

const line = (startSeconds: number, seconds: number): RenderPart => ({
  file: wavFile([tone(1000, 24_000, seconds, 0.05)], 24_000),
  startSeconds,
  pauseAfterSeconds: 0,
})

/** A second of a voice, a second of silence. */
const speech = (hertz: number) => tone(hertz, 48_000, 14, 0.1).map((s, i) => (i % 96_000 < 48_000 ? s : 0))

describe('music under speech', () => {
  /** Someone says something from 2 to 4 s and from 7 to 8 s. */
  const parts = [line(2, 2), line(7, 1)]
  const music = edited([tone(300, RATE, 10, 0.3), tone(300, RATE, 10, 0.3)], null)

  const mixUnder = async (above: Parameters<typeof methods.mixUnder>[0]['above'], loudnessLufs = -14) => {
    const under = { leadSeconds: 1, tailSeconds: 3, duckDb: 15 }
    const { file } = await methods.mixUnder({ music, above, under, target: targetOf({ loudnessLufs }) }, job)
    return methods.openMusic({ file }, job)
  }

  it('steps back before each word, comes back after the last, and is as long as both', async () => {
    const { samples, durationSeconds, loudnessLufs } = await mixUnder({ kind: 'parts', parts })
    expect(durationSeconds).toBeCloseTo(1 + 8 + 3, 3)
    expect(Math.abs(loudnessLufs + 14)).toBeLessThan(0.5)
    expect(Math.max(...samples.map((side) => truePeakDb(side, RATE)))).toBeLessThan(-1)
    const musicAt = (from: number, to: number) =>
      toneDb(samples[0].subarray(from * RATE, to * RATE), 300, RATE)
    const alone = musicAt(1, 2.5)
    expect(musicAt(3.05, 4.9) - alone).toBeCloseTo(-15, 0)
    expect(musicAt(6.6, 7.6) - alone).toBeGreaterThan(-3)
    expect(musicAt(8.05, 8.95) - alone).toBeCloseTo(-15, 0)
    expect(musicAt(9.05, 9.5) - alone).toBeCloseTo(-15, 0)
    expect(musicAt(10.6, 11.8) - alone).toBeCloseTo(0, 0)
    // The voice, where it speaks, stands well above.
    const voice = toneDb(samples[0].subarray(3.2 * RATE, 4.8 * RATE), 1000, RATE)
    expect(voice - musicAt(3.2, 4.8)).toBeGreaterThan(14)
  })

  it('goes on as long as a recording that is longer, whose two sides stay apart', async () => {
    const file = wavFile([speech(800), speech(1200)], 48_000)
    const { samples, durationSeconds, loudnessLufs } = await mixUnder({ kind: 'recording', file })
    expect(durationSeconds).toBeCloseTo(18, 2)
    expect(Math.abs(loudnessLufs + 14)).toBeLessThan(0.5)
    const [left, right] = samples.map((side) => toneDb(side, 800, RATE)) as [number, number]
    expect(left - right).toBeGreaterThan(30)
    expect(toneDb(samples[0].subarray(16 * RATE, 17 * RATE), 300, RATE)).toBeGreaterThan(-30)
  })

  it('tells how far it is, and stops when it is no longer wanted', async () => {
    const fractions: number[] = []
    const controller = new AbortController()
    const onProgress = (fraction: number) => {
      fractions.push(fraction)
      if (fraction > 0.6) controller.abort(new Error('enough'))
    }
    const under = { leadSeconds: 0, tailSeconds: 0, duckDb: 12 }
    const target = targetOf({ loudnessLufs: -14 })
    const stopped = methods.mixUnder(
      { music, above: { kind: 'parts', parts }, under, target },
      { signal: controller.signal, onProgress },
    )
    await expect(stopped).rejects.toThrow('enough')
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  })
})
