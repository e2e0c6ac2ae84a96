import { expect, it } from 'vitest'
import { parseServerOptions } from './server-options'

it('listens to this machine alone unless told otherwise', () => {
  expect(parseServerOptions([])).toEqual({ port: 4173, host: '127.0.0.1', dataFolder: null })
  expect(parseServerOptions(['--port', '0', '--host=::1', '--data', 'd'])).toEqual({
    port: 0,
    host: '::1',
    dataFolder: 'd',
  })
})

it.each([
  [['--port', '80a']],
  [['--port', '65536']],
  [['--port', '-1']],
  [['--port=']],
  [['--port']],
  [['--host', ' ']],
  [['--data', '']],
  [['--prot', '80']],
  [['8080']],
])('refuses %j', (args) => {
  expect(() => parseServerOptions(args)).toThrow(expect.objectContaining({ name: 'UsageError' }))
})
