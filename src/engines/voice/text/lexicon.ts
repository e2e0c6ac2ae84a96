import { guessOfLetters, parseLetterTable, soundOfLetters } from './letters'

/** How a word sounds; where that depends on its part in the sentence, by misaki's tag (DEFAULT, NOUN, VERB, ADJ, VBD...). */
export type Sounds = string | Record<string, string | undefined>

export type Lexicon = {
  /** Letter case counts: `polish` and `Polish`. */
  find: (word: string) => Sounds | undefined
  /** What a word of the letters a to z most likely sounds like; nothing if no vowel is among them. */
  guess: (letters: string) => string | undefined
}

/** One entry for each line; see `parseEntries`. */
type Entries = Map<string, string>

export function createLexicon(entriesText: string, lettersText: string): Lexicon {
  const entries = parseEntries(entriesText)
  const table = parseLetterTable(lettersText)
  const known = new Map<string, Sounds>()
  const read = (word: string): Sounds | undefined => {
    const entry = entries.get(word)
    if (entry === undefined) return undefined
    if (entry === '') return soundOfLetters(word, table)
    return entry.includes('=') ? tagged(entry) : entry
  }
  return {
    find: (word) => {
      const before = known.get(word)
      if (before !== undefined) return before
      const sounds = read(word)
      if (sounds !== undefined) known.set(word, sounds)
      return sounds
    },
    guess: (letters) => guessOfLetters(letters, table),
  }
}

/**
 * Lines are sorted and front-coded: in base 36 how many letters are shared with the word before, the rest of the word, and
 * after a tab its sound, left out where the letter table gives the same.
 */
function parseEntries(text: string): Entries {
  const entries: Entries = new Map()
  let word = ''
  for (const line of text.split('\n')) {
    if (!line) continue
    const tab = line.indexOf('\t')
    const end = tab < 0 ? line.length : tab
    word = word.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1, end)
    entries.set(word, tab < 0 ? '' : line.slice(tab + 1))
  }
  return entries
}

function tagged(entry: string): Sounds {
  return Object.fromEntries(entry.split('|').map((part) => part.split('=') as [string, string]))
}
