import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PHONEME_SIGNS } from './phonemes'
import { pronunciationProblem } from './pronunciation-problem'

const problemOf = (says: string, isHere = true) => pronunciationProblem({ word: 'line', says }, isHere)

it.each(['win', 'kuh-KOR-oh', '/dʒˈɪf/', '/kəˈkoʊɹoʊ/', 'G P T 4 oh', '12 €', '50%', '&', 'père', 'π'])(
  'nothing speaks against %s',
  (says) => {
    expect(problemOf(says)).toBeNull()
  },
)

it.each(['👍', '…', '?!', '//', '/ /', '/ˈ/', '/ʰ, ./', '<br/>'])('nothing is heard of %j', (says) => {
  expect(problemOf(says)).toEqual({ kind: 'nothing' })
})

it('names the letters that no voice of this device knows; another service may know them', () => {
  expect(problemOf('say لين')).toEqual({ kind: 'letters', word: 'لين' })
  expect(problemOf('لين', false)).toBeNull()
  expect(problemOf('👍', false)).toEqual({ kind: 'nothing' })
})

it('names the signs that are no phonemes', () => {
  expect(problemOf('/qqq ☃/')).toEqual({ kind: 'signs', signs: '☃' })
  expect(problemOf('/q1⚡/', false)).toEqual({ kind: 'signs', signs: '1 ⚡' })
})

it('knows the alphabet of the model', () => {
  const { vocab } = JSON.parse(readFileSync('public/models/kokoro/vocab.json', 'utf8')) as {
    vocab: Record<string, number>
  }
  expect([...PHONEME_SIGNS].toSorted()).toEqual(Object.keys(vocab).toSorted())
})
