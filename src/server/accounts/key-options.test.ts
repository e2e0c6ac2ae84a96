import { expect, it } from 'vitest'
import { parseKeyOptions } from './key-options'

const commandOf = (...args: string[]) => parseKeyOptions(args)?.command

it('knows what to do with keys, sign-in links and credits', () => {
  expect(commandOf('create', 'my', 'laptop')).toEqual({ name: 'create', keyName: 'my laptop' })
  expect(commandOf('create')).toEqual({ name: 'create', keyName: 'unnamed' })
  expect(commandOf('list')).toEqual({ name: 'list' })
  expect(commandOf('revoke', 'abc')).toEqual({ name: 'revoke', keyId: 'abc' })
  expect(commandOf('sign-in')).toEqual({ name: 'sign-in' })
  expect(commandOf('grant', '100')).toEqual({ name: 'grant', credits: 100 })
})

it('works in the folder it is told', () => {
  expect(parseKeyOptions(['list', '--data', 'd'])).toMatchObject({ dataFolder: 'd', words: ['list'] })
  expect(parseKeyOptions(['list'])).toMatchObject({ dataFolder: null })
  expect(parseKeyOptions(['--help'])).toBeNull()
})

it.each([
  [[]],
  [['delete']],
  [['list', 'all']],
  [['revoke']],
  [['revoke', 'a', 'b']],
  [['grant']],
  [['grant', '0']],
  [['grant', '-5']],
  [['grant', '1.5']],
  [['grant', '1e9']],
  [['list', '--account', 'x']],
])('refuses %j', (args) => {
  expect(() => parseKeyOptions(args)).toThrow(expect.objectContaining({ name: 'UsageError' }))
})
