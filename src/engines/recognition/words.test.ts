import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { createWhisperTokenizer, type WhisperTokenizer } from './tokenizer'
import { splitWords } from './words'

let tokenizer: WhisperTokenizer

async function json(name: string): Promise<unknown> {
  return JSON.parse(await readFile(`public/models/whisper-base/${name}`, 'utf8'))
}

beforeAll(async () => {
  tokenizer = createWhisperTokenizer(await json('tokenizer.json'), await json('tokenizer_config.json'))
})

const wordsOf = (text: string, language = 'en') =>
  splitWords(tokenizer.encode(text), tokenizer, language).map((word) => word.text)

it('tells a text from its tokens again, in any script', () => {
  for (const text of [' Hello, world.', ' Größe über Ähren', ' こんにちは世界', ' Привет 👋🏽', ' ¿Qué?'])
    expect(tokenizer.decode(tokenizer.encode(text))).toBe(text)
})

it('gives nothing for special tokens', () => {
  expect(tokenizer.decode([50_258, 50_259, 50_364])).toBe('')
})

it('splits at spaces and keeps punctuation with its word', () => {
  expect(wordsOf(' Well, he said: "stop" (twice)!')).toEqual([
    ' Well,',
    ' he',
    ' said:',
    ' "stop"',
    ' (twice)!',
  ])
})

it('keeps what is written together', () => {
  expect(wordsOf(" It's a well-known 3,000.50 U.S. dollars")).toEqual([
    " It's",
    ' a',
    ' well-known',
    ' 3,000.50',
    ' U.S.',
    ' dollars',
  ])
})

it('gives a lone dash to the word before, or behind where it stands first', () => {
  expect(wordsOf(' – Yes')).toEqual([' – Yes'])
  expect(wordsOf(' one – two')).toEqual([' one –', ' two'])
})

it('counts each token where a language has no spaces', () => {
  expect(wordsOf('今日は、いい天気', 'ja')).toEqual(['今日は、', 'いい', '天', '気'])
})

it('knows which tokens are spoken and which are punctuation', () => {
  const tokens = tokenizer.encode(' Stop... now')
  const [stop, now] = splitWords(tokens, tokenizer, 'en')
  expect(tokenizer.decode(tokens.slice(stop!.from, stop!.spokenTo))).toBe(' Stop')
  expect(tokenizer.decode(tokens.slice(stop!.from, stop!.to))).toBe(' Stop...')
  expect(now!.to).toBe(tokens.length)
})
