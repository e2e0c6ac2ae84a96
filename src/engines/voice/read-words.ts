import { UnknownScriptError } from '@/domain/speech/errors'
import type { Pronunciation } from '@/domain/speech/pronunciations'
import type { ReadWord } from '@/domain/speech/read-word'
import { readScript } from '@/domain/speech/script'
import type { Phonemizer } from './text/phonemizer'
import { tokensOf, type Token } from './text/tokens'

/** How a text is read; without a phonemizer, and in a script it does not know, word by word as it is written. */
export function readWords(
  text: string,
  pronunciations: readonly Pronunciation[],
  phonemizer: Phonemizer | null,
): ReadWord[] {
  return readScript(text).sentences.flatMap((sentence) => {
    const tokens = phonemizer ? known(phonemizer, sentence.text, pronunciations) : tokensOf(sentence.text, [])
    return joinedUp(tokens.filter(({ kind }) => kind === 'word')).map(({ start, end, said }) => {
      const place = { start: sentence.start + start, end: sentence.start + end }
      return { text: text.slice(place.start, place.end), ...place, said }
    })
  })
}

function known(phonemizer: Phonemizer, sentence: string, pronunciations: readonly Pronunciation[]): Token[] {
  try {
    return phonemizer.tokens(sentence, pronunciations)
  } catch (error) {
    if (error instanceof UnknownScriptError) return tokensOf(sentence, [])
    throw error
  }
}

/** Words that were read from one stretch of the text stand together. */
function joinedUp(tokens: readonly Token[]): Omit<ReadWord, 'text'>[] {
  const words: Omit<ReadWord, 'text'>[] = []
  for (const { text, start, end, phonemes = '' } of tokens) {
    const last = words.at(-1)
    const said = { word: text, sound: phonemes.replaceAll(/[ˈˌː]/g, '') }
    if (last?.start === start) last.said.push(said)
    else words.push({ start, end, said: [said] })
  }
  return words
}
