import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenSegment } from '@/testing/transcripts'
import { cuesOf } from './cues'
import { toSrt, toVtt } from './formats'
import { parseCaptions, parseCues } from './parse-cues'

describe('captions from elsewhere', () => {
  it('are read from WebVTT with notes, names, tags, settings and entities', () => {
    const vtt = `WEBVTT - made elsewhere

NOTE nobody speaks here

STYLE
::cue { color: red }

intro
00:01.500 --> 00:02.000 align:start
<v Ada>Salt &amp; <i>pepper</i>
on two lines

01:00:00.000 --> 01:00:01.000
5 &lt; 6`
    expect(parseCues(vtt)).toEqual([
      { startSeconds: 1.5, endSeconds: 2, text: 'Salt & pepper on two lines' },
      { startSeconds: 3600, endSeconds: 3601, text: '5 < 6' },
    ])
  })

  it('are read row by row with their voices', () => {
    const vtt =
      'WEBVTT\n\n00:00.000 --> 00:01.000\n<v.first.loud Bob &amp; Co>One\ntwo</v> three\n<v>four <video>five'
    expect(parseCaptions(vtt)?.[0]?.rows).toEqual([
      { voice: 'Bob & Co', text: 'One' },
      { voice: 'Bob & Co', text: 'two' },
      { voice: null, text: 'three' },
      { voice: null, text: 'four five' },
    ])
  })

  it('are read from SubRip with Windows line ends', () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:02,500\r\nOne\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\n'
    expect(parseCues(srt)?.map(({ text, endSeconds }) => [text, endSeconds])).toEqual([
      ['One', 2.5],
      ['Two', 4],
    ])
  })

  it('are read without the codes that place them', () => {
    const srt = '1\n00:00:01,000 --> 00:00:02,500\n{\\an8}{\\i1}How are you?{\\i0}\n'
    expect(parseCues(srt)?.map(({ text }) => text)).toEqual(['How are you?'])
  })

  it('are read without the blank lines and the header that they should have', () => {
    const vtt = '00:00.000 --> 00:01.000\nOne\n2\n00:01.000 --> 00:00.500\nTwo'
    expect(parseCues(vtt)).toEqual([
      { startSeconds: 0, endSeconds: 1, text: 'One' },
      { startSeconds: 1, endSeconds: 1, text: 'Two' },
    ])
  })

  it('are none in plain text, and none in an empty caption file', () => {
    expect(parseCues('He said: 12:30 --> lunch.')).toBeNull()
    expect(parseCues('WEBVTT\n')).toEqual([])
  })

  it('come back from both formats that we write, whatever was said', () => {
    const word = fc.stringMatching(/^[\p{L}\d&<>'",.?!-]{1,12}$/u).filter((text) => /\p{L}/u.test(text))
    const said = fc.array(word, { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(said, fc.double({ min: 0, max: 9000, noNaN: true }), (words, start) => {
        const segments = [spokenSegment(` ${words.join(' ')}`, start, start + words.length / 2)]
        const transcript = { language: 'en', durationSeconds: 1, task: 'transcribe' as const, segments }
        const texts = cuesOf(segments).map(({ lines }) => lines.join(' '))
        expect(parseCues(toVtt(transcript))?.map(({ text }) => text)).toEqual(texts)
        const hasTags = words.some((text) => /<|&/.test(text))
        if (!hasTags) expect(parseCues(toSrt(transcript))?.map(({ text }) => text)).toEqual(texts)
      }),
    )
  })
})
