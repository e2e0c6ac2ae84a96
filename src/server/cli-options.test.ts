import { expect, it } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { parseCliOptions } from './cli-options'

it('writes plain text in the language that is spoken unless told otherwise', () => {
  const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS }
  expect(parseCliOptions(['a.mp3', 'b.wav'])).toEqual({ files: ['a.mp3', 'b.wav'], format: 'txt', options })
})

it('takes every option, before and after the files', () => {
  const args =
    '--task translate a.mp3 --language es --format srt --temperature 0.4 --model whisper-small'.split(' ')
  expect(parseCliOptions([...args, '--prompt', 'Okapi, Overtone'])).toEqual({
    files: ['a.mp3'],
    format: 'srt',
    options: {
      model: 'whisper-small',
      language: 'es',
      task: 'translate',
      vocabulary: 'Okapi, Overtone',
      temperature: 0.4,
    },
  })
})

it.each([
  [[], 'No file was named'],
  [['a.mp3', '--format', 'docx'], '--format is one of txt, srt, vtt, json, not "docx"'],
  [['a.mp3', '--task', 'sing'], '--task is one of transcribe, translate, not "sing"'],
  [['a.mp3', '--temperature', 'hot'], '--temperature is a number from 0 to 1, not "hot"'],
  [['a.mp3', '--temperature', '1.1'], '--temperature is a number from 0 to 1, not "1.1"'],
  [['a.mp3', '--fromat', 'srt'], "Unknown option '--fromat'"],
])('refuses %j', (args, reason) => {
  expect(() => parseCliOptions(args)).toThrow(reason)
})
