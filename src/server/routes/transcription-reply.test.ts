import { expect, it } from 'vitest'
import { transcriptionFieldsSchema, type ResponseFormat } from '@/api/transcription'
import type { FormattedTranscript } from '@/domain/captions/formats'
import { spokenSegment } from '@/testing/transcripts'
import { doneEvent, transcriptionReply } from './transcription-reply'

const transcript: FormattedTranscript = {
  language: 'es',
  durationSeconds: 3.5,
  task: 'translate',
  segments: [spokenSegment(' Good morning.', 0.5, 1.5)],
}

function reply(format: ResponseFormat, isRaw: boolean, granularities?: string[]) {
  const fields = transcriptionFieldsSchema.parse({
    response_format: format,
    'timestamp_granularities[]': granularities,
  })
  const { status, headers, body } = transcriptionReply(transcript, 2, { fields, isRaw })
  expect(status).toBe(200)
  expect(headers['X-Credits-Used']).toBe('2')
  const text = new TextDecoder().decode(body)
  return {
    type: headers['Content-Type'],
    text,
    json: () => JSON.parse(text) as unknown,
    done: doneEvent(transcript, 2, fields),
  }
}

const srt = '1\n00:00:00,500 --> 00:00:01,500\nGood morning.\n'
const vtt = 'WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nGood morning.\n'

it.each([
  ['text', 'Good morning.'],
  ['json', 'Good morning.'],
  ['srt', srt],
  ['vtt', vtt],
] as const)('puts %s in an envelope with the bill, and in the last event', (format, text) => {
  const bill = { cost_credits: 2, duration_seconds: 3.5, language: 'es' }
  const { type, json, done } = reply(format, false)
  expect(type).toBe('application/json')
  expect(json()).toEqual({ text, ...bill })
  expect(done).toEqual({ type: 'transcript.text.done', text, ...bill })
})

it.each([
  ['text', 'text/plain; charset=utf-8', 'Good morning.\n'],
  ['srt', 'application/x-subrip; charset=utf-8', srt],
  ['vtt', 'text/vtt; charset=utf-8', vtt],
] as const)('sends %s bare as %s', (format, type, text) => {
  expect(reply(format, true)).toMatchObject({ type, text })
})

it.each(['json', 'verbose_json'] as const)('never sends %s bare', (format) => {
  expect(reply(format, true).type).toBe('application/json')
})

it.each([
  [['word'], false, true],
  [['segment'], true, false],
  [['segment', 'word'], true, true],
  [undefined, true, false],
])('gives verbose_json the times of %j alone', (granularities, hasSegments, hasWords) => {
  const segment = { id: 0, seek: 50, start: 0.5, end: 1.5, text: ' Good morning.' }
  const words = [
    { word: 'Good', start: 0.5, end: 1 },
    { word: 'morning.', start: 1, end: 1.5 },
  ]
  const times = {
    ...(hasSegments ? { segments: [expect.objectContaining(segment)] } : {}),
    ...(hasWords ? { words } : {}),
  }
  const { json, done } = reply('verbose_json', false, granularities)
  expect(json()).toEqual({
    task: 'translate',
    language: 'spanish',
    duration: 3.5,
    text: 'Good morning.',
    ...times,
    cost_credits: 2,
    duration_seconds: 3.5,
  })
  expect(done).toMatchObject({ text: 'Good morning.', language: 'es', ...times })
})
