import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { UnreadableReplyError } from './errors'
import { parseTranscription } from './transcription-reply'

const VTT = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello there.\n'
const CUES = { kind: 'cues', cues: [{ startSeconds: 0, endSeconds: 1, text: 'Hello there.' }] }
const WORDS = [
  { word: 'Hello', start: 0, end: 0.4 },
  { word: 'there', start: 0.5, end: 1 },
]

describe('the reply to a transcription', () => {
  it.each([
    ['an envelope', JSON.stringify({ text: VTT, cost_credits: 2 }), 2],
    [
      'an envelope in an envelope',
      JSON.stringify({ success: true, data: { text: VTT, credits_used: 2 } }),
      2,
    ],
    ['a bare JSON string', JSON.stringify(VTT), null],
    ['the document itself', VTT, null],
  ])('is read from %s', (_shape, body, costCredits) => {
    expect(parse(body)).toMatchObject({ heard: CUES, costCredits })
  })

  it('is read from an object as OpenAI sends it, with the marks that its words lack', () => {
    const body = JSON.stringify({
      task: 'transcribe',
      language: 'dutch',
      duration: 1,
      text: 'Hello, there.',
      words: WORDS,
      segments: [{ id: 0, start: 0, end: 1, text: ' Hello, there.', avg_logprob: -0.3 }],
    })
    const reply = parse(body)
    expect(reply).toMatchObject({ language: 'nl', durationSeconds: 1, costCredits: null })
    const { segments } = reply.heard as {
      segments: { words: { text: string }[]; averageLogProbability: number }[]
    }
    expect(segments[0]?.words.map((word) => word.text)).toEqual([' Hello,', ' there.'])
    expect(segments[0]?.averageLogProbability).toBe(-0.3)
  })

  it('has phrases even where only words came', () => {
    const words = [...WORDS, { word: 'Bye', start: 5, end: 5.5 }]
    const { heard } = parse(JSON.stringify({ text: 'Hello there. Bye', words }))
    expect(heard).toMatchObject({ kind: 'words', segments: [{ endSeconds: 1 }, { startSeconds: 5 }] })
  })

  it('has captions where only segments came', () => {
    const segments = [{ start: 0, end: 1, text: ' Hello there.' }]
    expect(parse(JSON.stringify({ text: 'Hello there.', segments, words: [] })).heard).toEqual(CUES)
  })

  it('is plain text where a server knows nothing else', () => {
    expect(parse(JSON.stringify({ text: ' Hello there. ' })).heard).toEqual({
      kind: 'text',
      text: 'Hello there.',
    })
  })

  it('tells its price in a header where the body is the document', () => {
    expect(parse(VTT, { 'X-Credits-Used': '0' }).costCredits).toBe(0)
  })

  it.each([
    '<!DOCTYPE html><title>Welcome</title>',
    '{"text": "cut of',
    '{"message": "later"}',
    '[1, 2]',
    '{"text": null}',
  ])('is not found in %s', (body) => {
    expect(() => parse(body)).toThrow(UnreadableReplyError)
  })

  it('is a transcript or an UnreadableReplyError, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          expect(['words', 'cues', 'text']).toContain(parse(JSON.stringify(value)).heard.kind)
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableReplyError)
        }
      }),
    )
  })
})

function parse(body: string, headers: Record<string, string> = {}) {
  return parseTranscription(body, new Headers(headers))
}
