import { expect, it } from 'vitest'
import { restoreMicrophone, troubleOf } from './microphone-choice'

const builtIn = { deviceId: 'a', label: 'Built-in' }
const usb = { deviceId: 'b', label: 'USB' }

it('tells that another microphone is heard than the one that was chosen', () => {
  expect(troubleOf(usb, builtIn)).toEqual({ kind: 'missing', label: 'USB' })
  expect(troubleOf({ ...usb, label: '' }, builtIn)).toEqual({ kind: 'missing', label: '' })
})

it('tells nothing where it is the chosen one, under another id too, or where none was chosen', () => {
  expect(troubleOf(usb, usb)).toBeNull()
  expect(troubleOf(usb, { ...usb, deviceId: 'new' })).toBeNull()
  expect(troubleOf({ ...usb, label: '' }, usb)).toBeNull()
  expect(troubleOf(null, builtIn)).toBeNull()
})

it('restores the choice, also one of which the id alone was kept', () => {
  expect(restoreMicrophone(usb)).toEqual(usb)
  expect(restoreMicrophone('b')).toEqual({ deviceId: 'b', label: '' })
  for (const unsound of [undefined, '', 7, {}, { deviceId: '' }])
    expect(restoreMicrophone(unsound)).toBeNull()
})
