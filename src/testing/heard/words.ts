import { ENGLISH } from './english'
import type { WordsLanguage } from './number-words'
import { piecesOf, type Piece } from './piece'
import { romancePieces } from './romance'

const PIECES: Record<WordsLanguage, Piece[]> = {
  en: ENGLISH,
  es: romancePieces('es'),
  it: romancePieces('it'),
}

/** What is spelled in more than one way, and the one way that is compared. */
const ALIKE: Record<string, string> = {
  harbour: 'harbor',
  kilometres: 'kilometers',
  metres: 'meters',
  neighbours: 'neighbors',
  'et cetera': 'etcetera',
  'per cent': 'percent',
  'per cento': 'percento',
}
const ALIKE_PATTERN = new RegExp(`(?<!\\p{L})(?:${Object.keys(ALIKE).join('|')})(?!\\p{L})`, 'giu')

/** `two hundred and five` is `two hundred five`. */
const alike = (text: string) =>
  text
    .replaceAll(ALIKE_PATTERN, (word) => ALIKE[word.toLowerCase()]!)
    .replaceAll(/\b(hundred|thousand|million) and\b/gi, '$1')

/** Words as they are compared. */
function plainWords(text: string): string[] {
  return alike(text)
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^\p{L}\p{M}]+/u)
    .filter(Boolean)
}

/** Piece by piece, the ways to say what a recogniser wrote. */
function heardWords(text: string, language: WordsLanguage): string[][][] {
  return piecesOf(alike(text), PIECES[language]).map((readings) => readings.map(plainWords))
}

/**
 * Words to insert, delete or replace to turn what was heard into what was said (Levenshtein), and how many words were
 * said. Of the ways to say a number that was heard, the nearest counts.
 */
export function wordErrors(
  said: string,
  heard: string,
  language: WordsLanguage,
): { errors: number; words: number } {
  const to = plainWords(said)
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const readings of heardWords(heard, language)) {
    const rows = readings.map((words) => words.reduce((before, word) => nextRow(before, word, to), row))
    row = row.map((_, index) => Math.min(...rows.map((one) => one[index]!)))
  }
  return { errors: row.at(-1)!, words: to.length }
}

function nextRow(row: number[], word: string, to: string[]): number[] {
  const next = [row[0]! + 1]
  for (const [j, other] of to.entries())
    next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (word === other ? 0 : 1)))
  return next
}
