import { beforeAll, describe, expect, it } from 'vitest'
import { joinSamples } from '@/domain/audio/pcm'
import type { SpeechWord } from '@/domain/speech/speech-word'
import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb } from '@/engines/loudness/true-peak'
import { readModelFile } from '@/engines/models'
import { createListener, wordErrors } from '@/testing/node/intelligibility'
import { VOICE_SAMPLE_RATE as RATE, type SpeakInput, type SpokenPart } from './protocol'
import { createVoiceMethods } from './voice-methods'

const voice = createVoiceMethods((path) => readModelFile('kokoro', path))
const SCRIPT = 'Hello there. It costs $5.99, he said. [pause 0.5s] Then she read the letter.'

async function speak(
  text: string,
  { signal = new AbortController().signal, ...input }: Partial<SpeakInput & { signal: AbortSignal }> = {},
) {
  const parts: SpokenPart[] = []
  const all = { text, voiceId: 'af_heart', speed: 1, pronunciations: [], ...input }
  const { durationSeconds } = await voice.speak(all, { signal, onProgress: (part) => parts.push(part) })
  const words = parts.flatMap((part): SpeechWord[] => part.words)
  return { parts, words, durationSeconds, samples: joinSamples(parts.map(({ samples }) => samples)) }
}

let spoken: Awaited<ReturnType<typeof speak>>
beforeAll(async () => {
  spoken = await speak(SCRIPT)
}, 240_000)

const sampleAt = (seconds: number) => Math.round(seconds * RATE)

describe('a script', () => {
  it('comes sentence by sentence, without a gap, as long as it says', () => {
    expect(spoken.parts.map(({ fraction }) => fraction)).toEqual([1 / 3, 2 / 3, 1])
    let start = 0
    for (const { samples, startSeconds } of spoken.parts) {
      expect(sampleAt(startSeconds)).toBe(start)
      start += samples.length
    }
    expect(sampleAt(spoken.durationSeconds)).toBe(start)
  })

  it('has each word at its place in the text', () => {
    for (const { text, start, end } of spoken.words) expect(SCRIPT.slice(start, end)).toBe(text)
    expect(spoken.words.map(({ text }) => text).join(' ')).toBe(
      'Hello there It costs $5.99 he said Then she read the letter',
    )
  })

  it('has word times that, with the silences between, are its length to the sample', () => {
    let until = 0
    let sum = 0
    for (const { startSeconds, endSeconds } of spoken.words) {
      expect(sampleAt(startSeconds)).toBeGreaterThanOrEqual(until)
      expect(endSeconds).toBeGreaterThan(startSeconds)
      sum += sampleAt(startSeconds) - until + (sampleAt(endSeconds) - sampleAt(startSeconds))
      until = sampleAt(endSeconds)
    }
    expect(sum + (spoken.samples.length - until)).toBe(spoken.samples.length)
    expect(until).toBeLessThanOrEqual(spoken.samples.length)
  })

  it('keeps silent between sentences exactly as long as it should', () => {
    const [first, second, third] = spoken.parts as [SpokenPart, SpokenPart, SpokenPart]
    expect(zerosAtEnd(first.samples)).toBeCloseTo(0.3, 3)
    expect(zerosAtEnd(second.samples)).toBeCloseTo(0.5, 3)
    expect(zerosAtEnd(third.samples)).toBeLessThan(0.002)
  })

  it('is trimmed: the sound begins 30 ms before it can be heard', () => {
    for (const { samples, words, startSeconds } of spoken.parts) {
      expect(words[0]!.startSeconds - startSeconds).toBeCloseTo(0.03, 2)
      const rest = samples.length / RATE - zerosAtEnd(samples)
      expect(rest - (words.at(-1)!.endSeconds - startSeconds)).toBeLessThan(0.04)
    }
  })

  it('joins without a jump larger than those beside it', () => {
    const jumps = spoken.samples.map((sample, i) => Math.abs(sample - (spoken.samples[i - 1] ?? 0)))
    for (const { startSeconds } of spoken.parts.slice(1)) {
      const join = sampleAt(startSeconds)
      const beside = jumps.slice(join - RATE / 2, join + RATE / 2).toSorted()
      expect(Math.max(...jumps.slice(join - 240, join + 240))).toBeLessThan(beside.at(-1)!)
      expect(jumps[join]).toBeLessThan(0.001)
    }
  })

  it('is at -16 LUFS, each sentence within 1 LU of it, true peaks below -1 dBTP', () => {
    expect(Math.abs(integratedLoudness([spoken.samples], RATE) + 16)).toBeLessThan(1)
    for (const { samples } of spoken.parts) {
      const sound = samples.subarray(0, samples.length - Math.floor(zerosAtEnd(samples) * RATE))
      expect(Math.abs(integratedLoudness([sound], RATE) + 16)).toBeLessThan(1)
    }
    expect(truePeakDb(spoken.samples)).toBeLessThanOrEqual(-1)
  })
})

it('says the same in the same way', async () => {
  const again = await speak('Hello there.')
  expect(again.samples).toEqual(spoken.samples.slice(0, again.samples.length))
})

it('speaks faster and slower, with the times of its words', async () => {
  const [slow, fast] = [
    await speak('One two three four.', { speed: 0.5 }),
    await speak('One two three four.', { speed: 2 }),
  ]
  expect(slow.durationSeconds / fast.durationSeconds).toBeGreaterThan(2.5)
  expect(fast.words.at(-1)!.endSeconds).toBeLessThan(fast.durationSeconds)
})

it('stops between sentences, and keeps what was said', async () => {
  const controller = new AbortController()
  const heard: SpokenPart[] = []
  const input = { text: 'One. Two. Three.', voiceId: 'am_michael', speed: 1, pronunciations: [] }
  const speaking = voice.speak(input, {
    signal: controller.signal,
    onProgress: (part) => {
      heard.push(part)
      controller.abort(new Error('enough'))
    },
  })
  await expect(speaking).rejects.toThrow('enough')
  expect(heard).toHaveLength(1)
})

it.each([
  ['🎉', {}, 'NothingToSayError'],
  ['[pause 1s]', {}, 'NothingToSayError'],
  ['Hello. Привет.', {}, 'UnknownScriptError'],
  ['Hello', { voiceId: 'zz_nobody' }, 'UnknownVoiceError'],
  ['Hello X', { pronunciations: [{ word: 'X', says: '/1/' }] }, 'PronunciationError'],
])('says what is wrong with %j %j before any sound', async (text, input, name) => {
  const parts: SpokenPart[] = []
  const all = { text, voiceId: 'af_heart', speed: 1, pronunciations: [], ...input }
  const job = { signal: new AbortController().signal, onProgress: (part: SpokenPart) => parts.push(part) }
  await expect(voice.speak(all, job)).rejects.toMatchObject({ name })
  expect(parts).toEqual([])
})

describe('what a recogniser hears', () => {
  const SAID: [voiceId: string, text: string][] = [
    ['af_heart', 'He paid $5.99 for a cup of coffee. In 1969 two men walked on the moon.'],
    ['am_michael', 'Our train leaves at 6:45 from platform 12. What time does the last bus leave?'],
    ['bf_emma', 'On March 3rd the snow began to melt. Why don’t we meet at the corner instead?'],
  ]

  let listen: Awaited<ReturnType<typeof createListener>>
  beforeAll(async () => {
    listen = await createListener()
  })

  it.each(SAID)(
    'is what %s said, when the word times say so',
    async (voiceId, text) => {
      const sound = await speak(text, { voiceId })
      const [heard] = await listen([sound.samples])
      const { errors, words } = wordErrors(text, heard!.text)
      const offsets = startOffsets(sound.words, heard!.words)
      console.log(
        `${voiceId}: ${errors} of ${words} words misheard; starts ${median(offsets).toFixed(3)} s apart (median)`,
      )
      expect(errors / words).toBeLessThan(0.08)
      // The recogniser hears words begin up to 0.1 s before the sound does.
      expect(median(offsets)).toBeLessThan(0.15)
      expect(offsets.length).toBeGreaterThan(words / 2)
    },
    // Ten seconds of work, on a machine that does nothing else.
    240_000,
  )
})

/** How far apart words begin that are spelled alike and come in the same order. */
function startOffsets(said: SpeechWord[], heard: { text: string; startSeconds: number }[]): number[] {
  let from = 0
  return said.flatMap(({ text, startSeconds }) => {
    const at = heard.findIndex(
      (word, index) => index >= from && index < from + 4 && plain(word.text) === plain(text),
    )
    if (at < 0) return []
    from = at + 1
    return [Math.abs(heard[at]!.startSeconds - startSeconds)]
  })
}

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Seconds of exact silence. */
function zerosAtEnd(samples: Float32Array): number {
  const last = samples.findLastIndex((sample) => sample !== 0)
  return (samples.length - 1 - last) / RATE
}
