import { expect, test } from 'vitest'
import { isFound } from './is-found'

test.each([
  ['Emma British English · female', 'emma'],
  ['Emma British English · female', 'english fem'],
  ['Español', 'espanol'],
  ['会議の録音', '録音'],
  ['take-2.mp3', '2.mp3'],
  ['anything', ' '],
])('%j is found by %j', (text, query) => expect(isFound(text, query)).toBe(true))

test.each([
  ['Emma British English · female', 'male'],
  ['Emma British English · female', 'emma italian'],
])('%j is not found by %j', (text, query) => expect(isFound(text, query)).toBe(false))
