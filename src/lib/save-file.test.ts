import { expect, it } from 'vitest'
import { safeFileName } from './save-file'

it.each([
  ['Weekly product call', 'Weekly product call'],
  ['AC/DC: "live"?', 'AC DC live'],
  ['..hidden. ', 'hidden'],
  ['  ', 'recording'],
  ['会议 3', '会议 3'],
])('makes a file name of %j', (title, name) => {
  expect(safeFileName(title)).toBe(name)
})
