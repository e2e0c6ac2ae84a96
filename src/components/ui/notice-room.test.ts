import { expect, test } from 'vitest'
import { withNotice } from './notice-room'

type Named = { title: string; action?: object }
const plain = (title: string): Named => ({ title })
const undoable = (title: string): Named => ({ title, action: {} })

test('of plain notices the last three are shown', () => {
  expect(shown(...'abc'.split('').map(plain))).toBe('abc')
  expect(shown(...'abcd'.split('').map(plain))).toBe('bcd')
})

test('one that can be acted on never makes room', () => {
  expect(shown(...'abcdefg'.split('').map(undoable))).toBe('abcdefg')
  expect(shown(undoable('a'), plain('b'), plain('c'), undoable('d'), plain('e'), plain('f'))).toBe('acdef')
})

test('and takes no room from the plain ones', () => {
  expect(shown(plain('a'), undoable('b'), undoable('c'), undoable('d'), undoable('e'))).toBe('abcde')
})

test('what says the same is said once, by the newer one', () => {
  expect(shown(plain('a'), plain('b'), plain('a'))).toBe('ba')
})

test('but each deletion can be undone, also where two titles are the same', () => {
  expect(shown(undoable('a'), undoable('a'), plain('a'))).toBe('aaa')
})

function shown(...added: Named[]): string {
  const notices = added.reduce<Named[]>((before, notice) => withNotice(before, notice), [])
  return notices.map(({ title }) => title).join('')
}
