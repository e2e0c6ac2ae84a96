import { expect, it } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { parseCliOptions } from './cli-options'

it('writes plain text in the language that is spoken unless told otherwise', () => {
  const options = { ...DEFAULT_TRANSCRIPTION_OPTIONS }
  const files = [
    { path: 'a.mp3', output: null },
    { path: 'b.wav', output: null },
  ]
  expect(parseCliOptions(['a.mp3', 'b.wav'])).toEqual({ files, format: 'txt', options })
})

it('takes every option, before and after the files', () => {
  const args =
    '--task translate a.mp3 --language es --format srt --temperature 0.4 --model whisper-small'.split(' ')
  expect(parseCliOptions([...args, '--prompt', 'Okapi, Overtone'])).toEqual({
    files: [{ path: 'a.mp3', output: null }],
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

it('writes a file of each where it is told to', () => {
  expect(parseCliOptions(['talks/a.mp3', 'b.c.wav', '--format', 'vtt', '--out', 'said'])?.files).toEqual([
    { path: 'talks/a.mp3', output: 'said/a.vtt' },
    { path: 'b.c.wav', output: 'said/b.c.vtt' },
  ])
})

it.each([
  [[], 'No file was named'],
  [['a.mp3', '--format', 'docx'], '--format is one of txt, srt, vtt, json, not "docx"'],
  [['a.mp3', '--task', 'sing'], '--task is one of transcribe, translate, not "sing"'],
  [['a.mp3', '--temperature', 'hot'], '--temperature is a number from 0 to 1, not "hot"'],
  [['a.mp3', '--temperature', '1.1'], '--temperature is a number from 0 to 1, not "1.1"'],
  [['a.mp3', 'b.mp3', '--format', 'srt'], 'srt of several files needs --out, a folder for a file of each'],
  [['a.mp3', 'b.mp3', '--format', 'json'], 'json of several files needs --out'],
  [['one/a.mp3', 'other/a.wav', '--out', 'said'], 'Two files would be written as said/a.txt'],
  [['a.mp3', '--fromat', 'srt'], "Unknown option '--fromat'"],
])('refuses %j', (args, reason) => {
  expect(() => parseCliOptions(args)).toThrow(reason)
})
