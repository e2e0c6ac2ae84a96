import { expect, it } from 'vitest'
import type { DecodedWindow } from './decode-window'
import { compressionRatio, isDoubtful, isSilence, surerOf } from './quality'

const sure: DecodedWindow = {
  language: 'en',
  languageProbability: 1,
  noSpeechProbability: 0.1,
  tokens: [],
  logProbabilities: [],
  attention: [],
  averageLogProbability: -0.3,
  compressionRatio: 1.4,
  temperature: 0,
  ending: 'text',
}

it('doubts guesses, loops and what repeats itself', () => {
  expect(isDoubtful(sure)).toBe(false)
  expect(isDoubtful({ ...sure, averageLogProbability: -1.1 })).toBe(true)
  expect(isDoubtful({ ...sure, compressionRatio: 2.5 })).toBe(true)
  expect(isDoubtful({ ...sure, ending: 'loop' })).toBe(true)
})

it('takes a guess over no speech for silence, and does not try again', () => {
  const made = { ...sure, averageLogProbability: -1.1, noSpeechProbability: 0.7 }
  expect(isSilence(made)).toBe(true)
  expect(isDoubtful(made)).toBe(false)
  expect(isSilence({ ...sure, noSpeechProbability: 0.9 })).toBe(false)
})

it('keeps the surer try, then the likelier', () => {
  const guess = { ...sure, averageLogProbability: -1.2 }
  const loop: DecodedWindow = { ...sure, averageLogProbability: -0.1, ending: 'loop' }
  expect(surerOf(loop, sure)).toBe(sure)
  expect(surerOf(sure, loop)).toBe(sure)
  expect(surerOf({ ...guess, averageLogProbability: -1.5 }, guess)).toBe(guess)
})

it('measures how much a text repeats itself', async () => {
  expect(await compressionRatio('')).toBe(0)
  expect(await compressionRatio('The harbour was quiet until the first ferry arrived.')).toBeLessThan(1.2)
  expect(await compressionRatio('I see. '.repeat(40))).toBeGreaterThan(10)
})
