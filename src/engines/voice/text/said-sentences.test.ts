import { describe, expect, it } from 'vitest'
import type { VoiceLanguage } from '@/domain/speech/voices'
import { phonemesBy, phonemizerOf } from '@/testing/node/phonemizers'
import { SENTENCES } from '@/testing/node/said-sentences'

const LANGUAGES: VoiceLanguage[] = ['en-US', 'en-GB', 'es', 'it']

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  it.each(SENTENCES[language])('$written', async ({ written, said }) => {
    const phonemizer = await phonemizerOf(language)
    expect(bare(phonemesBy(phonemizer, written))).toBe(bare(phonemesBy(phonemizer, said)))
  })
})

/** Without stress, pauses and the gaps between words: these hang on how a text is written. */
const bare = (phonemes: string) => phonemes.replaceAll(/[ˈˌ\s.,;:!?"“”()|—…]/g, '')

it.each(Object.values(SENTENCES).flat())('is said in plain words: $said', ({ said }) => {
  expect(said).toMatch(/^(?:[¿¡]?\p{L}+(?:'\p{L}+)*[,;.!?]*(?: |$))+$/u)
  // A short form is not what is said.
  expect(said).not.toMatch(/\b(?:Mr|Mrs|Dr|St|Ave|apt|Jr|vs|etc|Co|Sra?|Av|sig|[A-Z]{2,3}|km|kg|mph)\b/)
})

describe('words that are spelled alike in the sentences', () => {
  it.each([
    ['She read the letter', 'ɹˈɛd', 'ɹˈɛd'],
    ['Please read the second', 'ɹˈid', 'ɹˈiːd'],
    ['Did you read', 'ɹˈid', 'ɹˈiːd'],
    ['They live in', 'lˈɪv', 'lˈɪv'],
    ['broadcast live', 'lˈIv', 'lˈIv'],
    ['president lives', 'lˈɪvz', 'lˈɪvz'],
    ['lead the group', 'lˈid', 'lˈiːd'],
    ['made of lead', 'lˈɛd', 'lˈɛd'],
    ['A strong wind', 'wˈɪnd', 'wˈɪnd'],
    ['wind this clock', 'wˈInd', 'wˈInd'],
    ['a tear in her', 'tˈɛɹ', 'tˈɛː'],
    ['A single tear', 'tˈɪɹ', 'tˈɪə'],
    ['We record', 'ɹəkˈɔɹd', 'ɹɪkˈɔːd'],
    ['world record', 'ɹˈɛkəɹd', 'ɹˈɛkɔːd'],
    ['farmers produce', 'pɹədˈus', 'pɹədjˈuːs'],
    ['Fresh produce', 'pɹˈOdˌus', 'pɹˈɒdjuːs'],
    ['I object', 'əbʤˈɛkt', 'əbʤˈɛkt'],
    ['strange object', 'ˈɑbʤəkt', 'ˈɒbʤɛkt'],
    ['never desert his', 'dəzˈɜɹt', 'dɪzˈɜːt'],
    ['in the desert', 'dˈɛzəɹt', 'dˈɛzət'],
    ['Close the window', 'klˈOz', 'klˈQz'],
    ['close to the station', 'klˈOs', 'klˈQs'],
    ['took a minute', 'mˈɪnət', 'mˈɪnɪt'],
    ['minute error', 'mInˈut', 'mInjˈuːt'],
    ['nurse wound', 'wˈWnd', 'wˈWnd'],
    ['around the wound', 'wˈund', 'wˈuːnd'],
    ['She was content', 'kəntˈɛnt', 'kəntˈɛnt'],
    ['the content of', 'kˈɑntɛnt', 'kˈɒntɛnt'],
    ['actors bow', 'bˈW', 'bˈW'],
    ['in a bow', 'bˈO', 'bˈQ'],
    ['They refuse', 'ɹəfjˈuz', 'ɹɪfjˈuːz'],
    ['collect the refuse', 'ɹˈɛfjˌus', 'ɹˈɛfjuːs'],
    ['bass guitar', 'bˈAs', 'bˈAs'],
  ])('are told apart in %j', async (stretch, american, british) => {
    const sentence = SENTENCES['en-US'].find(({ written }) => written.includes(stretch))!.written
    expect(await wordsOf('en-US', sentence, stretch)).toContain(american)
    expect(await wordsOf('en-GB', sentence, stretch)).toContain(british)
  })
})

/** The phonemes of each word of a stretch of a sentence. */
async function wordsOf(language: VoiceLanguage, sentence: string, stretch: string): Promise<string[]> {
  const from = sentence.indexOf(stretch)
  const [utterance] = (await phonemizerOf(language)).utterances(sentence)
  return utterance!.words
    .filter(({ start, end }) => start >= from && end <= from + stretch.length)
    .map(({ firstSymbol, endSymbol }) => utterance!.symbols.slice(firstSymbol, endSymbol).join(''))
}
