import type { SpeechWord } from '@/domain/speech/speech-word'
import { withoutTags } from '@/domain/speech/unsaid'

/** A word and when it is said, by whoever heard it; its spelling may differ from the text's. */
type HeardWord = { word: string; startSeconds: number; endSeconds: number }

/** So many words of the text a word that was heard is sought ahead. */
const REACH = 4

/** The words of a text with the times of those that were heard; one that nobody heard is put between its neighbours. */
export function placeWords(text: string, heard: readonly HeardWord[]): SpeechWord[] {
  const words = wordsOf(text)
  const times = words.map((): { startSeconds: number; endSeconds: number } | null => null)
  let at = 0
  for (const { word, startSeconds, endSeconds } of heard) {
    const bare = bareWord(word)
    if (bare === '' || words.length === 0) continue
    const ahead = words.slice(at, at + REACH).findIndex(({ text: own }) => bareWord(own) === bare)
    const index = ahead >= 0 ? at + ahead : Math.min(at, words.length - 1)
    // Heard in pieces, or as other words: the same place takes them all.
    const known = times[index]
    times[index] = {
      startSeconds: known?.startSeconds ?? startSeconds,
      endSeconds: Math.max(known?.endSeconds ?? 0, endSeconds),
    }
    const isWhole = ahead >= 0 || bareWord(words[index]!.text).endsWith(bare)
    at = Math.min(isWhole || heard.length >= words.length ? index + 1 : index, words.length)
  }
  return filled(words, times)
}

/** Over this time, each word for as long as its letters take: times to go by, not to trust. */
export function spreadOver(text: string, startSeconds: number, endSeconds: number): SpeechWord[] {
  const words = wordsOf(text)
  const letters = words.reduce((sum, word) => sum + word.text.length + 1, 0)
  const secondsPerLetter = Math.max(0, endSeconds - startSeconds) / Math.max(1, letters)
  let at = startSeconds
  return words.map((word) => {
    const start = at
    at += (word.text.length + 1) * secondsPerLetter
    return { ...word, startSeconds: start, endSeconds: at }
  })
}

function wordsOf(text: string): Pick<SpeechWord, 'text' | 'start' | 'end'>[] {
  return [...withoutTags(text).matchAll(/\S+/gu)]
    .filter(([word]) => /[\p{L}\p{N}]/u.test(word))
    .map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }))
}

function filled(
  words: Pick<SpeechWord, 'text' | 'start' | 'end'>[],
  times: ({ startSeconds: number; endSeconds: number } | null)[],
): SpeechWord[] {
  return words.map((word, index) => {
    const own = times[index]
    if (own) return { ...word, ...own }
    const before = times.slice(0, index).findLast((time) => time !== null)?.endSeconds ?? 0
    const after = times.slice(index + 1).find((time) => time !== null)?.startSeconds ?? before
    return { ...word, startSeconds: before, endSeconds: Math.max(before, after) }
  })
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
