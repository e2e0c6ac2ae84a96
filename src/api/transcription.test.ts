import { expect, it } from 'vitest'
import { transcriptionFieldsSchema } from './transcription'

const problems = (fields: Record<string, unknown>) =>
  transcriptionFieldsSchema.safeParse(fields).error?.issues.map(({ path }) => path.join('.')) ?? []

it('has a default for every field, and drops what it does not know', () => {
  expect(transcriptionFieldsSchema.parse({ diarize: 'true' })).toEqual({
    model: 'whisper-1',
    language: undefined,
    prompt: '',
    response_format: 'text',
    temperature: 0,
    'timestamp_granularities[]': ['segment'],
    stream: false,
  })
})

it('takes a field left open in a form as absent', () => {
  expect(transcriptionFieldsSchema.parse({ language: '', temperature: '' })).toMatchObject({ temperature: 0 })
})

it('reads numbers and truth from text', () => {
  expect(transcriptionFieldsSchema.parse({ temperature: '0.4', stream: 'true' })).toMatchObject({
    temperature: 0.4,
    stream: true,
  })
})

it.each([
  ['temperature', '1.1'],
  ['temperature', '-0.1'],
  ['temperature', 'warm'],
  ['temperature', 'NaN'],
  ['temperature', '0x1'],
  ['language', 'english'],
  ['language', 'EN'],
  ['response_format', 'docx'],
  ['stream', 'maybe'],
  ['model', ''],
])('refuses %s of %s', (field, value) => expect(problems({ [field]: value })).toEqual([field]))

it('refuses times for anything but segments and words', () => {
  expect(problems({ 'timestamp_granularities[]': ['word', 'letter'] })).toEqual([
    'timestamp_granularities[].1',
  ])
})
