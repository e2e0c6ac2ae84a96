import { afterEach, expect, test } from 'vitest'
import { isTurnedOff, useSingleKeys } from './single-keys'

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false })
const { turn } = useSingleKeys.getState()

afterEach(() => turn(true))

test('every key does what it does, unless a person turns single ones off', () => {
  for (const key of ['r', '?', '1', ' ', 'ArrowLeft']) expect(isTurnedOff(press(key))).toBe(false)
})

test('then letters, digits and signs alone do nothing', () => {
  turn(false)
  for (const key of ['r', 'R', '?', '1', '[']) expect(isTurnedOff(press(key))).toBe(true)
})

test('keys that are no signs, and signs with Ctrl, still do', () => {
  turn(false)
  for (const key of [' ', 'ArrowLeft', 'F2', 'Delete']) expect(isTurnedOff(press(key))).toBe(false)
  expect(isTurnedOff(press('k', true))).toBe(false)
})
