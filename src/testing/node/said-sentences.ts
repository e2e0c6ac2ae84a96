import { readFileSync } from 'node:fs'
import type { VoiceLanguage } from '@/domain/speech/voices'

/** A sentence as it is written, and as a person would read it aloud: words alone, letters that are named one by one in capitals. */
type SaidSentence = { written: string; said: string }

/**
 * A hundred English sentences with numbers, names, dates, abbreviations and words that are spelled alike; twenty of the
 * others. What is said was written by hand, so that it does not share the mistakes of the rules it is held against.
 */
export const SENTENCES: Record<VoiceLanguage, SaidSentence[]> = {
  'en-US': sentencesOf('sentences'),
  'en-GB': sentencesOf('sentences', 2),
  es: sentencesOf('sentences-es'),
  it: sentencesOf('sentences-it'),
}

/** Lines of `written | said | said in Britain`; what would only be said again is left out. */
function sentencesOf(name: string, column = 1): SaidSentence[] {
  const lines = readFileSync(`e2e/audio/said/${name}.txt`, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const columns = line.split(' | ')
    return { written: columns[0]!, said: columns.slice(0, column + 1).at(-1)! }
  })
}
