import { expect, it } from 'vitest'
import { errorMessage } from './error-message'

const read = (body: unknown) => errorMessage(JSON.stringify(body), '400 Bad Request')

it.each([
  ['the detail', { detail: 'Not authenticated', message: 'no' }, 'Not authenticated'],
  [
    'each field of a validation error',
    {
      detail: [
        { loc: ['body', 'text'], msg: 'Field required', type: 'missing' },
        { loc: ['query', 'skip'], msg: 'Too small', type: 'too_small' },
      ],
    },
    'text: Field required; skip: Too small',
  ],
  ['a nested detail', { detail: { message: 'Quota', code: 7 } }, 'Quota'],
  ["OpenAI's error", { error: { message: 'No such model', type: 'x' } }, 'No such model'],
  ['a plain error', { error: 'Denied' }, 'Denied'],
  ["a gateway's message", { message: 'Service Unavailable' }, 'Service Unavailable'],
  ['the status line, when nothing is told', { detail: '', code: 1 }, '400 Bad Request'],
  ['the status line for an empty list', { detail: [] }, '400 Bad Request'],
])('reads %s', (_, body, message) => expect(read(body)).toBe(message))

it('shows the beginning of what is no JSON', () => {
  expect(errorMessage(`<html>${'x'.repeat(500)}`, '502 Bad Gateway')).toHaveLength(200)
  expect(errorMessage('  ', '502 Bad Gateway')).toBe('502 Bad Gateway')
})
