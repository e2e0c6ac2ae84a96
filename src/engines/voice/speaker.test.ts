import { beforeAll, describe, expect, it } from 'vitest'
import { joinSamples } from '@/domain/audio/pcm'
import type { SpeechWord } from '@/domain/speech/speech-word'
import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { truePeakDb } from '@/engines/loudness/true-peak'
import { readModelFile } from '@/engines/models'
import { wordErrors } from '@/testing/heard/words'
import { createListener } from '@/testing/node/intelligibility'
import { VOICE_SAMPLE_RATE as RATE, type SpeakInput, type SpokenPart } from './protocol'
import { audibleSpan, envelopeOf } from './envelope'
import { createPhonemizers } from './phonemizers'
import { createSpeaker } from './speaker'
import { createVoiceMethods } from './voice-methods'
import { loadVoiceModel, type RawSpeech, type VoiceModel } from './voice-model'

const read = (path: string) => readModelFile('kokoro', path)
const voice = createVoiceMethods(read)
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

  it('joins without a click, where a sound that was cut would have one', () => {
    const edges = silenceEdges(spoken.samples)
    expect(edges).toHaveLength(4)
    for (const edge of edges) expect(jumpAt(spoken.samples, edge)).toBeLessThan(0.001)
    const cut = spoken.samples.slice()
    const [start, end] = [
      sampleAt(spoken.words[0]!.startSeconds + 0.1),
      sampleAt(spoken.words[1]!.startSeconds),
    ]
    cut.fill(0, start, end)
    expect(silenceEdges(cut)).toHaveLength(6)
    expect(Math.max(jumpAt(cut, start), jumpAt(cut, end))).toBeGreaterThan(0.005)
  })

  it('is at -16 LUFS, its sentences within 1 LU of each other, true peaks below -1 dBTP', () => {
    expect(Math.abs(integratedLoudness([spoken.samples], RATE) + 16)).toBeLessThan(0.5)
    const loudness = spoken.parts.map(({ samples }) =>
      integratedLoudness(
        [samples.subarray(0, samples.length - Math.floor(zerosAtEnd(samples) * RATE))],
        RATE,
      ),
    )
    expect(Math.max(...loudness) - Math.min(...loudness)).toBeLessThan(1)
    expect(truePeakDb(spoken.samples, RATE)).toBeLessThanOrEqual(-1)
  })
})

describe('word times', () => {
  const phonemizerOf = createPhonemizers(read)
  let model: VoiceModel
  beforeAll(async () => {
    model = await loadVoiceModel(read, () => {})
  }, 120_000)

  /** A sentence, and what the net made of it: untrimmed, and how long each of its symbols takes. */
  async function spokenByNet(text: string) {
    const [raws, parts]: [RawSpeech[], SpokenPart[]] = [[], []]
    const run: VoiceModel['run'] = async (...input) => {
      raws.push(await model.run(...input))
      return raws.at(-1)!
    }
    const input = { text, voiceId: 'af_heart', speed: 1, pronunciations: [] }
    const job = { signal: new AbortController().signal, onProgress: (part: SpokenPart) => parts.push(part) }
    await createSpeaker({ ...model, run }, phonemizerOf).speak(input, job)
    const [utterance] = (await phonemizerOf('en-US')).utterances(text)
    return { raw: raws[0]!, part: parts[0]!, symbols: utterance!.words }
  }

  it.each(['Hello there, world.', 'It costs $5.99, he said.', 'Then she read the letter from her brother.'])(
    'are the durations of the net, and fill the sound: %s',
    async (text) => {
      const { raw, part, symbols } = await spokenByNet(text)
      const netSamples = (count: number) =>
        raw.symbolSamples.slice(0, count).reduce((sum, one) => sum + one, 0)
      expect(netSamples(raw.symbolSamples.length)).toBe(raw.samples.length)
      const audible = audibleSpan(envelopeOf(raw.samples, RATE))!
      const [before, behind] = [
        audible.start - sampleAt(0.03),
        raw.samples.length - audible.end - sampleAt(0.03),
      ]
      expect(before + part.samples.length + behind).toBe(raw.samples.length)
      expect(part.words).toHaveLength(symbols.length)
      for (const [index, { startSeconds, endSeconds }] of part.words.entries()) {
        // A mark stands before the first symbol. Durations are late: the quietest moment near them is where a word begins.
        const late = (before + sampleAt(startSeconds) - netSamples(symbols[index]!.firstSymbol + 1)) / RATE
        expect(late).toBeGreaterThan(-0.11)
        expect(late).toBeLessThan(0.04)
        expect(endSeconds - startSeconds).toBeGreaterThanOrEqual(0.03)
        expect(endSeconds).toBeLessThanOrEqual(
          part.words[index + 1]?.startSeconds ?? part.samples.length / RATE,
        )
      }
      expect(part.samples.length / RATE - part.words.at(-1)!.endSeconds).toBeCloseTo(0.03, 2)
    },
  )
})

/** Where sound becomes exact silence, and silence sound. */
function silenceEdges(samples: Float32Array): number[] {
  const edges: number[] = []
  let start = 0
  for (let at = 0; at <= samples.length; at++) {
    if (samples[at] === 0) continue
    if (at - start > RATE / 20) edges.push(...[start, at].filter((edge) => edge > 0 && edge < samples.length))
    start = at + 1
  }
  return edges
}

/** The largest step between two samples within 5 ms. */
function jumpAt(samples: Float32Array, at: number): number {
  const near = samples.subarray(at - RATE / 200, at + RATE / 200)
  return near.reduce((most, sample, i) => Math.max(most, i > 0 ? Math.abs(sample - near[i - 1]!) : 0), 0)
}

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
  type Said = { voiceId: string; text: string; said: string; mostErrors: number }
  const SAID: Said[] = [
    {
      voiceId: 'af_heart',
      text: 'He paid $5.99 for a cup of coffee. In 1969 two men walked on the moon.',
      said: 'he paid five dollars and ninety nine cents for a cup of coffee in nineteen sixty nine two men walked on the moon',
      mostErrors: 0.06,
    },
    {
      voiceId: 'am_michael',
      text: 'Our train leaves at 6:45 from platform 12. What time does the last bus leave?',
      said: 'our train leaves at six forty five from platform twelve what time does the last bus leave',
      mostErrors: 0.06,
    },
    {
      voiceId: 'bf_emma',
      text: 'On March 3rd the snow began to melt. Why don’t we meet at the corner instead?',
      said: 'on March third the snow began to melt why don’t we meet at the corner instead',
      mostErrors: 0.08,
    },
  ]

  let listen: Awaited<ReturnType<typeof createListener>>
  beforeAll(async () => {
    listen = await createListener()
  })

  it.each(SAID)(
    'is what $voiceId said, when the word times say so',
    async ({ voiceId, text, said, mostErrors }) => {
      const sound = await speak(text, { voiceId })
      const [heard] = await listen([sound.samples])
      const { errors, words } = wordErrors(said, heard!.text, 'en')
      const offsets = startOffsets(sound.words, heard!.words)
      console.log(
        `${voiceId}: ${errors} of ${words} words misheard; starts ${median(offsets).toFixed(3)} s apart (median)`,
      )
      expect(errors / words).toBeLessThan(mostErrors)
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
