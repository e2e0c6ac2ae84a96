import type { ReadWord } from '@/domain/speech/read-word'

/** A word as it is compared; `start` and `end` are its place in the text it comes from (a number may be several words). */
export type ComparedWord = { bare: string; sound: string; text: string; start: number; end: number }

/** A stretch with what it is compared by: as it is written, and as a single word, however many are said for it. */
export type Stretch = ReadWord & { written: string; whole: ComparedWord }

export function stretchOf(read: ReadWord): Stretch {
  const { said, ...place } = read
  const bare = said.map(({ word }) => bareWord(word)).join('')
  const sound = said.map((each) => each.sound).join('')
  return { ...read, written: bareText(read.text), whole: { ...place, bare, sound } }
}

/** Whether two stretches say the same: written alike, or read alike. */
export function areAlike(one: Stretch, other: Stretch): boolean {
  return (
    one.written === other.written ||
    areSpelledOrSoundAlike(one.whole, other.whole) ||
    isTimeAs(one.written, other.written) ||
    isTimeAs(other.written, one.written) ||
    isPairAs(one.written, other.written)
  )
}

/** A recogniser also writes 7:30 as 7.30, or as 730. */
const isTimeAs = (time: string, other: string) =>
  /^\d{1,2}:[0-5]\d$/.test(time) && time.replace(':', '') === other.replace('.', '')

/** And 24/7 as 24-7. */
const isPairAs = (one: string, other: string) =>
  /^\d+[/-]\d+$/.test(one) && one.replace('/', '-') === other.replace('/', '-')

/** Spelled alike, or sounding alike; short forms are what they may be short for. */
export function isSame(one: ComparedWord, other: ComparedWord): boolean {
  return areSpelledOrSoundAlike(one, other) || isShortFor(one, other) || isShortFor(other, one)
}

function areSpelledOrSoundAlike(one: ComparedWord, other: ComparedWord): boolean {
  return one.bare === other.bare || (one.sound !== '' && one.sound === other.sound)
}

/** The words that are said for some stretches, in the longer of the ways to say them. */
export function saidWords(stretches: readonly ReadWord[]): ComparedWord[] {
  const words = stretches.flatMap(({ said, text, start, end }) =>
    said.flatMap(({ word, sound }) => {
      const bares = inFull(word)
      return bares.map((bare) => ({ text, start, end, bare, sound: bares.length > 1 ? '' : sound }))
    }),
  )
  return words.flatMap((word, index) => countedAlike(word, words[index - 1]?.bare, words[index + 1]?.bare))
}

/** What a short ending may stand for. */
const ENDINGS: Record<string, readonly string[]> = {
  "'s": ['is', 'has', 'us'],
  "'d": ['would', 'had'],
  "'ll": ['will', 'shall'],
  "'ve": ['have'],
  "'re": ['are'],
  "'m": ['am'],
}
const SHORT_FORMS = new Map([
  ["won't", 'will not'],
  ["can't", 'can not'],
  ["shan't", 'shall not'],
  ['cannot', 'can not'],
  ['gonna', 'going to'],
  ['gotta', 'got to'],
  ['wanna', 'want to'],
])

const isShortFor = (short: ComparedWord, full: ComparedWord) =>
  ENDINGS[short.bare]?.includes(full.bare) ?? false

function inFull(written: string): string[] {
  const word = written.toLowerCase().replaceAll('’', "'")
  const known = SHORT_FORMS.get(word) ?? word.replace(/n't$/, ' not').replace(/'(?:s|d|ll|ve|re|m)$/, ' $&')
  return known.split(' ').map((part) => (part.startsWith("'") ? part : bareWord(part)))
}

const MAGNITUDES = new Set(['hundred', 'thousand', 'million', 'billion', 'half', 'quarter', 'dozen'])

/** `a hundred and five` is `one hundred five`, and `half a` is `one half`. */
function countedAlike(word: ComparedWord, before = '', after = ''): ComparedWord[] {
  const as = (bare: string) => [{ ...word, bare, sound: '' }]
  if (word.bare === 'and' && (before === 'hundred' || before === 'thousand')) return []
  if (word.bare === 'half' && after === 'a') return as('one')
  if (word.bare === 'a' && before === 'half') return as('half')
  if (word.bare === 'a' && MAGNITUDES.has(after)) return as('one')
  return [word]
}

const withoutMarks = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')

const bareWord = (word: string) => withoutMarks(word).replaceAll('.', '')

/** As written: only the signs that make a number another number count. */
const bareText = (text: string) =>
  withoutMarks(text)
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replace(/[.,]$/, '')
