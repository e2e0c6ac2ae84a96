import { beforeAll, describe, expect, it, vi } from 'vitest'
import { isDark } from '@/domain/score/key'
import { truePeakDb } from '@/engines/loudness/true-peak'
import { estimateKey } from '@/testing/music/estimate-key'
import { estimateTempo, isSameTempo } from '@/testing/music/estimate-tempo'
import { readMidi } from '@/testing/music/read-midi'
import { differenceDb, firstSound, isFinite, longestSilence } from '@/testing/music/sound-checks'
import { compose, composeStems } from './compose'
import type { ComposeInput, MusicTake } from './protocol'
import { createSampler, type Sampler } from './render/sampler'
import { readSoundFont } from './sound-font'

const job = () => ({ signal: new AbortController().signal, onProgress: () => {} })

// Renders take seconds, and on a busy machine far more.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let sampler: Sampler
beforeAll(async () => {
  sampler = createSampler(await readSoundFont())
})

const play = (input: Partial<ComposeInput>) =>
  compose({ prompt: 'pop', seconds: 5, family: { seed: 1 }, ...input }, sampler, job())

/** Few, but of every kind of sound: sampled and synthesised, with and without a beat, a sting and a song. */
const CASES: [prompt: string, seconds: number, seed: number][] = [
  ['upbeat pop', 5, 3],
  ['deep house at 124 bpm', 9, 5],
  ['sad solo piano in A minor', 7.37, 2],
  ['epic cinematic trailer', 6.5, 7],
  ['cheerful 8-bit game music', 5.5, 4],
  ['calm ambient for sleep', 8, 6],
]

describe.each(CASES)('%s, %f s, seed %i', (prompt, seconds, seed) => {
  let take: MusicTake
  beforeAll(async () => {
    take = await play({ prompt, seconds, family: { seed } })
  })

  it('is as long as asked, to the sample', () => {
    expect(take.samples.map(({ length }) => length)).toEqual([
      Math.round(seconds * 44_100),
      Math.round(seconds * 44_100),
    ])
    expect(take.sections.at(-1)?.endSeconds).toBeCloseTo(seconds, 6)
  })

  it('is -14 LUFS with true peaks below -1 dBTP', () => {
    expect(Math.abs(take.loudnessLufs + 14)).toBeLessThan(0.5)
    expect(Math.max(...take.samples.map((side) => truePeakDb(side, take.sampleRate)))).toBeLessThanOrEqual(-1)
  })

  it('has no hole, begins at once, and dies away at its end', () => {
    expect(isFinite(take.samples)).toBe(true)
    expect(longestSilence(take.samples)).toBeLessThan(1.5)
    expect(firstSound(take.samples)).toBeLessThan(0.15)
    const last = take.samples.map((channel) => channel.slice(-40))
    expect(differenceDb(last, [])).toBeLessThan(-50)
  })

  it('has sections and chords one after the other, and its MIDI says the same', () => {
    const chords = take.sections.flatMap((section) => section.chords)
    chords.slice(1).forEach((chord, i) => expect(chord.startSeconds).toBeCloseTo(chords[i]!.endSeconds, 6))
    const midi = readMidi(take.midi)
    expect(midi.tempoBpm).toBeCloseTo(take.tempoBpm, 2)
    expect(midi.markers.map(({ text }) => text)).toEqual(take.sections.map(({ name }) => name))
    expect(midi.tracks.slice(1).every(({ notes }) => notes.length > 0)).toBe(true)
  })
})

describe('what was asked for is heard', () => {
  it('a tempo, by another program than the one that wrote it', async () => {
    const { samples } = await play({ prompt: 'techno, 132 bpm', seconds: 10, family: { seed: 9 } })
    expect(isSameTempo(estimateTempo(samples), 132)).toBe(true)
  })

  it('a key, by the profiles of Krumhansl', async () => {
    const { samples, key } = await play({
      prompt: 'folk guitar in E minor',
      seconds: 14,
      family: { seed: 9 },
    })
    expect(estimateKey(samples)).toMatchObject({ tonic: key.tonic, isMinor: isDark(key.mode) })
  })
})

describe('the same again', () => {
  const input = { prompt: 'funk with saxophone', seconds: 6, family: { seed: 21 } }

  it('is the same to the last bit, and other with another seed, even while others are composed', async () => {
    const first = await play(input)
    const [again, other] = await Promise.all([play(input), play({ ...input, family: { seed: 22 } })])
    expect(differenceDb(first.samples, again.samples)).toBe(-Infinity)
    expect(differenceDb(first.samples, other.samples)).toBeGreaterThan(-20)
  })

  it('comes apart into stems that add up to it', async () => {
    const input16 = { prompt: 'lo-fi hip-hop with vibraphone', seconds: 8, family: { seed: 5 } }
    const [take, stems] = [await play(input16), await composeStems(input16, sampler, job())]
    expect(stems.map(({ id, instrument }) => ({ id, instrument }))).toEqual(take.parts)
    const sum = take.samples.map((channel, c) =>
      channel.map((_, i) => stems.reduce((total, stem) => total + stem.samples[c]![i]!, 0)),
    )
    expect(differenceDb(take.samples, sum)).toBeLessThan(-60)
    for (const { samples } of stems) expect(differenceDb(samples, [])).toBeGreaterThan(-50)
  })
})

it('loops without a seam: the step from the last sample to the first is like any other', async () => {
  const { samples, isLoop, sections, tempoBpm } = await play({
    prompt: 'house loop',
    seconds: 8,
    family: { seed: 2 },
  })
  expect(isLoop).toBe(true)
  expect(sections.map(({ name }) => name)).not.toContain('ending')
  expect(((8 * tempoBpm) / 60) % 1).toBeCloseTo(0, 6)
  for (const channel of samples) {
    const steps = channel.map((sample, i) => Math.abs(sample - (channel[i - 1] ?? channel.at(-1)!)))
    expect(steps[0]).toBeLessThan(steps.toSorted()[Math.floor(steps.length * 0.999)]! * 4)
  }
})

describe('refuses', () => {
  it.each([4.9, 61, Number.NaN])('%f seconds', async (seconds) => {
    await expect(play({ seconds })).rejects.toMatchObject({ name: 'MusicLengthError' })
  })

  it('prompts it cannot read', async () => {
    await expect(play({ prompt: '🎺' })).rejects.toMatchObject({ name: 'UnreadablePromptError' })
    await expect(play({ prompt: '' })).rejects.toMatchObject({ name: 'PromptLengthError' })
  })

  it('to go on when it is told to stop', async () => {
    const controller = new AbortController()
    const onProgress = () => controller.abort(new Error('Enough'))
    const stopped = compose({ prompt: 'rock', seconds: 10, family: { seed: 1 } }, sampler, {
      signal: controller.signal,
      onProgress,
    })
    await expect(stopped).rejects.toThrow('Enough')
  })
})
