import { expect, it } from 'vitest'
import { parseComposeOptions } from './compose-options'

it('has thirty seconds, the first seed and a WAV file unless told otherwise', () => {
  expect(parseComposeOptions(['calm pop'])).toEqual({
    prompt: 'calm pop',
    seconds: 30,
    seed: 1,
    isLoop: false,
    path: 'music.wav',
    format: 'wav',
  })
})

it('takes a length, a seed, a loop and another format', () => {
  const args = ['house', '--seconds', '12.5', '--seed=-3', '--loop', '--out', 'a/b.mid']
  expect(parseComposeOptions(args)).toMatchObject({ seconds: 12.5, seed: -3, isLoop: true, format: 'mid' })
})

it('asks for help with --help', () => {
  expect(parseComposeOptions(['--help'])).toBeNull()
})

it.each([
  [[], 'No prompt was given'],
  [['a', 'b'], 'More than one prompt'],
  [['a', '--seconds', '4.9'], 'from 5 to 60, not "4.9"'],
  [['a', '--seconds', '61'], 'from 5 to 60, not "61"'],
  [['a', '--seconds', ''], '--seconds is a number'],
  [['a', '--seed', '1.5'], '--seed is a whole number'],
  [['a', '--out', 'a.txt'], '--out ends in one of'],
  [['a', '--loud'], '--loud'],
])('refuses %j', (args, reason) => {
  expect(() => parseComposeOptions(args)).toThrow(reason)
})
