import { expect, it } from 'vitest'
import { parseSpeakOptions } from './speak-options'

it('takes a text, a voice, a speed and a file whose ending is the format', () => {
  const args = ['Hello there.', '--voice', 'bm_george', '--speed', '1.25', '--out', 'a/b.OGG']
  expect(parseSpeakOptions(args)).toEqual({
    kind: 'speak',
    text: 'Hello there.',
    voiceId: 'bm_george',
    speed: 1.25,
    path: 'a/b.OGG',
    format: 'opus',
  })
})

it('speaks by the first voice into speech.wav unless told', () => {
  expect(parseSpeakOptions(['Hello'])).toMatchObject({
    voiceId: 'af_heart',
    speed: 1,
    path: 'speech.wav',
    format: 'wav',
  })
})

it('lists and helps without a text', () => {
  expect(parseSpeakOptions(['--list'])).toEqual({ kind: 'list' })
  expect(parseSpeakOptions(['-h'])).toEqual({ kind: 'help' })
})

it.each([
  [[], 'No text was given'],
  [['Hello', 'there'], 'More than one text'],
  [['Hello', '--voice', 'nobody'], 'There is no voice named nobody. --list tells'],
  [['Hello', '--speed', '3'], '--speed is a number from 0.5 to 2, not "3"'],
  [['Hello', '--speed', ''], '--speed is a number'],
  [['Hello', '--out', 'a.docx'], '--out ends in one of wav, mp3, flac, opus, aac, m4a, not "docx"'],
  [['Hello', '--loud'], 'Unknown option'],
])('says what is wrong with %j', (args, message) => {
  expect(() => parseSpeakOptions(args)).toThrow(message)
})
