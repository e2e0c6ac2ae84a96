import { expect, it } from 'vitest'
import { numberWords, ordinalWords } from './number-words'

it.each([
  ['en', 0, 'zero'],
  ['en', 19, 'nineteen'],
  ['en', 99, 'ninety nine'],
  ['en', 1250, 'one thousand two hundred fifty'],
  ['en', 2_000_005, 'two million five'],
  ['es', 21, 'veintiuno'],
  ['es', 75, 'setenta y cinco'],
  ['es', 100, 'cien'],
  ['es', 1969, 'mil novecientos sesenta y nueve'],
  ['es', 200_101, 'doscientos mil ciento uno'],
  ['es', 1_000_000, 'un millón'],
  ['it', 28, 'ventotto'],
  ['it', 33, 'trentatré'],
  ['it', 1250, 'mille due cento cinquanta'],
  ['it', 2024, 'due mila ventiquattro'],
  ['it', 1_000_000, 'un milione'],
] as const)('says in %s %d: %s', (language, value, words) => {
  expect(numberWords(value, language)).toBe(words)
})

it.each([
  [1, 'first'],
  [12, 'twelfth'],
  [20, 'twentieth'],
  [21, 'twenty first'],
  [100, 'one hundredth'],
])('says of a rank %d: %s', (value, words) => {
  expect(ordinalWords(value)).toBe(words)
})
