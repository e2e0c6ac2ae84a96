import { beforeAll, expect, it } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS, type TranscriptionOptions } from '@/domain/transcript/options'
import { segmentText } from '@/domain/transcript/transcript'
import { readModelFile } from '@/engines/models'
import { decodeFile } from '@/testing/node/decode-file'
import type { AudioWindow, RecognizedWindow } from './protocol'
import { createRecognizer, type Recognizer } from './recognizer'
import { loadWhisperModel } from './whisper-model'

const RATE = 16_000
const english: TranscriptionOptions = { ...DEFAULT_TRANSCRIPTION_OPTIONS, language: 'en' }
const quiet = () => ({ signal: new AbortController().signal })

let recognizer: Recognizer
let sample: Float32Array<ArrayBuffer>
let harbour: Float32Array<ArrayBuffer>

beforeAll(async () => {
  recognizer = createRecognizer(await loadWhisperModel((path) => readModelFile('whisper-base', path)))
  sample = await decodeFile('e2e/audio/sample.mp3')
  harbour = await decodeFile('e2e/audio/spoken/spoken-1.mp3')
})

function windowOf(samples: Float32Array<ArrayBuffer>, startSample = 0, index = 0): AudioWindow {
  return { index, samples, pieces: [{ startSample, endSample: startSample + samples.length }] }
}
const wordsOf = (window: RecognizedWindow) => window.segments.flatMap((segment) => segment.words)
const spelled = ({ text }: { text: string }) => text.toLowerCase().replaceAll(/[^a-z]/g, '')
const textOf = (window: RecognizedWindow) => window.segments.map(segmentText).join('').trim()

async function recognize(windows: AudioWindow[], options = english) {
  return Promise.all(windows.map((window) => recognizer.recognize({ window, options }, quiet())))
}

async function withVocabulary(vocabulary: string): Promise<string> {
  const [window] = await recognize([windowOf(harbour)], { ...english, vocabulary })
  return textOf(window!)
}

it('writes what was said, in phrases, with words in order and within the sound', async () => {
  const [window] = await recognize([windowOf(sample, 60 * RATE)])
  expect(textOf(window!)).toMatch(
    /^Hello,? and welcome\. This is a short recording to play with\..*device\.$/,
  )
  const words = wordsOf(window!)
  for (const [index, word] of words.entries()) {
    expect(word.endSeconds).toBeGreaterThanOrEqual(word.startSeconds)
    expect(word.startSeconds).toBeGreaterThanOrEqual(words[index - 1]?.endSeconds ?? 60)
    expect(word.probability).toBeGreaterThan(0)
    expect(word.probability).toBeLessThanOrEqual(1)
  }
  expect(words.at(-1)!.endSeconds).toBeLessThan(60 + sample.length / RATE)
})

it('knows when words are spoken, to a tenth of a second', async () => {
  const [window] = await recognize([windowOf(sample)])
  // Starts of turns and of sentences after a pause, measured by the level of the clip.
  const spoken = [
    ['Press', 4.825],
    ['Click', 8.565],
    ['When', 11.22],
    ['The', 13.5],
  ] as const
  for (const [text, seconds] of spoken) {
    const word = wordsOf(window!).find((candidate) => candidate.text.trim() === text)
    expect(Math.abs(word!.startSeconds - seconds), text).toBeLessThan(0.1)
  }
})

it('gives the same words whatever windows are decoded beside them', async () => {
  const alone = await recognize([windowOf(harbour)])
  const together = await recognize([
    windowOf(sample, 0, 0),
    windowOf(harbour, 0, 1),
    windowOf(new Float32Array(RATE), 0, 2),
    windowOf(sample.slice(0, 8 * RATE), 0, 3),
  ])
  expect(together.map((window) => window.index)).toEqual([0, 1, 2, 3])
  expect(textOf(together[1]!)).toBe(textOf(alone[0]!))
  expect(textOf(together[1]!)).toMatch(/^The harbou?r was quiet until the first ferry arrived\.$/)
})

it('detects the language, and translates into English', async () => {
  const spanish = windowOf(await decodeFile('e2e/audio/foreign/es-3.ogg'))
  const [heard] = await recognize([spanish], DEFAULT_TRANSCRIPTION_OPTIONS)
  expect(heard!.language).toBe('es')
  expect(heard!.languageProbability).toBeGreaterThan(0.8)
  expect(textOf(heard!)).toContain('estación')
  const [translated] = await recognize([spanish], { ...DEFAULT_TRANSCRIPTION_OPTIONS, task: 'translate' })
  expect(textOf(translated!)).toMatch(/train.*early.*sleep.*station/i)
})

it('spells names as the vocabulary does', async () => {
  expect(await withVocabulary('colour, theatre, harbour')).toContain('harbour')
  expect(await withVocabulary('color, theater, harbor')).toContain('harbor ')
})

it('loses no words that the vocabulary ends with', async () => {
  for (const vocabulary of ['colour, theatre, harbour', 'The harbour', 'harbour was quiet'])
    expect(await withVocabulary(vocabulary)).toBe('The harbour was quiet until the first ferry arrived.')
})

/** The same model with a decoder that holds fewer tokens. */
async function withContext(maxTokens: number): Promise<Recognizer> {
  const readFile = async (path: string) => {
    const bytes = await readModelFile('whisper-base', path)
    if (path !== 'config.json') return bytes
    const config = JSON.parse(new TextDecoder().decode(bytes))
    return new TextEncoder().encode(JSON.stringify({ ...config, max_target_positions: maxTokens }))
  }
  return createRecognizer(await loadWhisperModel(readFile))
}

it('hears a window to its end that has more tokens than the context holds, in phrases or in the midst of one', async () => {
  const [whole] = await recognize([windowOf(sample)])
  for (const maxTokens of [64, 40]) {
    const narrow = await withContext(maxTokens)
    const heard = wordsOf(await narrow.recognize({ window: windowOf(sample), options: english }, quiet()))
    const words = wordsOf(whole!).map(spelled)
    // Whisper likes to thank somebody over the second of silence at the end.
    expect(heard.length - words.length).toBeLessThan(2)
    expect(heard.slice(0, words.length).map(spelled), `${maxTokens}`).toEqual(words)
    for (const [index, word] of wordsOf(whole!).entries())
      expect(Math.abs(heard[index]!.startSeconds - word.startSeconds), word.text).toBeLessThan(0.15)
  }
})

it('keeps to the context however long the vocabulary is', async () => {
  const narrow = await withContext(64)
  const options = { ...english, vocabulary: 'colour, theatre, harbour, '.repeat(20) }
  const heard = await narrow.recognize({ window: windowOf(sample), options }, quiet())
  for (const { startSeconds, probability } of wordsOf(heard)) {
    expect(startSeconds).not.toBeNaN()
    expect(probability).toBeGreaterThan(0)
  }
  expect(textOf(heard).length).toBeGreaterThan(200)
})

it('takes the language from the sound and not from the vocabulary', async () => {
  const spanish = windowOf(await decodeFile('e2e/audio/foreign/es-3.ogg'))
  const vocabulary =
    'The quarterly report of the harbour, Mr Wellington, and what the neighbours thought of it'
  const [heard] = await recognize([spanish], { ...DEFAULT_TRANSCRIPTION_OPTIONS, vocabulary })
  expect(heard!.language).toBe('es')
  expect(heard!.languageProbability).toBeGreaterThan(0.8)
})

it('writes nothing over silence and over noise', async () => {
  const noise = Float32Array.from({ length: 10 * RATE }, (_, i) => 0.001 * Math.sin(i * i))
  const windows = await recognize([windowOf(new Float32Array(5 * RATE)), windowOf(noise)])
  expect(windows.map(textOf).join('').length).toBeLessThan(12)
})

it('finds word times of a text that is known already', async () => {
  const text = 'The harbour was quiet until the first ferry arrived.'
  const window = windowOf(harbour, 30 * RATE)
  const words = await recognizer.align({ window, text, language: 'en' }, quiet())
  const [heard] = await recognize([window])
  expect(words.map((word) => word.text.trim())).toEqual(text.split(' '))
  for (const [index, word] of wordsOf(heard!).entries())
    expect(Math.abs(word.startSeconds - words[index]!.startSeconds), word.text).toBeLessThan(0.15)
})

it('refuses to align more text than a window can hold', async () => {
  const alignment = recognizer.align(
    { window: windowOf(harbour), text: 'word '.repeat(500), language: 'en' },
    quiet(),
  )
  await expect(alignment).rejects.toMatchObject({ name: 'TextTooLongError' })
})

it('stops between steps when asked to, and those beside it go on', async () => {
  const controller = new AbortController()
  const { signal } = controller
  const recognition = recognizer.recognize({ window: windowOf(sample), options: english }, { signal })
  const beside = recognize([windowOf(harbour)])
  setTimeout(() => controller.abort(), 100)
  await expect(recognition).rejects.toMatchObject({ name: 'AbortError' })
  expect(textOf((await beside)[0]!)).toMatch(/^The harbou?r was quiet until the first ferry arrived\.$/)
})
