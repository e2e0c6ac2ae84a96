import { describe, expect, it } from 'vitest'
import type { Segment } from '@/domain/transcript/transcript'
import { spokenSegment } from '@/testing/transcripts'
import { toSrt, toText, toVerboseJson, toVtt } from './formats'

const kennedy = [
  spokenSegment(' And so my fellow Americans, ask not', 0, 6),
  spokenSegment(' what your country can do for you, ask what you can do for your country.', 6, 11),
]

describe('text', () => {
  it('is one paragraph while nobody pauses', () => {
    expect(toText(transcript(kennedy))).toBe(
      'And so my fellow Americans, ask not what your country can do for you, ask what you can do for your country.\n',
    )
  })

  it('starts a paragraph after a pause of two seconds', () => {
    const segments = [
      spokenSegment(' One.', 0, 1),
      spokenSegment(' Two.', 2.9, 4),
      spokenSegment(' Three.', 6, 7),
    ]
    expect(toText(transcript(segments))).toBe('One. Two.\n\nThree.\n')
  })

  it('is empty when nothing was said', () => {
    expect(toText(transcript([]))).toBe('')
  })
})

describe('SRT', () => {
  it('numbers its cues and cuts them where a phrase ends', () => {
    expect(toSrt(transcript(kennedy))).toBe(
      [
        '1\n00:00:00,000 --> 00:00:04,286\nAnd so my fellow Americans,\n',
        '2\n00:00:04,286 --> 00:00:11,000\nask not what your country can do for you,\nask what you can do for your country.\n',
      ].join('\n'),
    )
  })

  it('starts a cue after a heading, and not in the middle of what is said slowly', () => {
    const segments = [
      spokenSegment(' The tide mill', 0, 1),
      spokenSegment(' The old mill at Eling', 1.9, 4),
      spokenSegment(' stood.', 4.5, 5),
    ]
    expect(readSrt(toSrt(transcript(segments))).map(({ lines }) => lines.join(' '))).toEqual([
      'The tide mill',
      'The old mill at Eling stood.',
    ])
  })

  it('has no cue across the beginning of a turn', () => {
    const segments = [
      spokenSegment(' Hi there.', 0, 1),
      spokenSegment(' Hello.', 1.1, 2),
      spokenSegment(' Fine.', 2.1, 3),
    ]
    const texts = (turns: Set<number>) =>
      readSrt(toSrt({ ...transcript(segments), turns })).map(({ lines }) => lines.join(' '))
    expect(texts(new Set())).toEqual(['Hi there. Hello. Fine.'])
    expect(texts(new Set([1]))).toEqual(['Hi there.', 'Hello. Fine.'])
  })

  it('keeps every cue within two lines of 42 and 7 s, in order, without overlap, with every word', () => {
    const text =
      ' It was said that nobody, not even the captain himself, would have known what to do about it.'
    const segments = Array.from({ length: 40 }, (_, index) =>
      spokenSegment(text, index * 5.3, index * 5.3 + (index % 3 === 0 ? 3.1 : 5.3)),
    )
    const cues = readSrt(toSrt(transcript(segments)))
    for (const [index, cue] of cues.entries()) {
      expect(cue.lines.length).toBeLessThanOrEqual(2)
      expect(Math.max(...cue.lines.map((line) => line.length))).toBeLessThanOrEqual(42)
      expect(cue.end - cue.start).toBeLessThanOrEqual(7)
      expect(cue.end).toBeGreaterThan(cue.start)
      expect(cue.start).toBeGreaterThanOrEqual(cues[index - 1]?.end ?? 0)
    }
    expect(cues.flatMap((cue) => cue.lines).join(' ')).toBe(text.repeat(40).trim())
  })

  it('keeps a short word up for a second, but not into the next cue', () => {
    const segments = [
      spokenSegment(' Yes.', 1, 1.2),
      spokenSegment(' No.', 3, 3.1),
      spokenSegment(' So?', 4.6, 5),
    ]
    expect(readSrt(toSrt(transcript(segments))).map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [3, 4],
      [4.6, 5.6],
    ])
  })

  it('counts wide letters as two columns and breaks text without spaces', () => {
    const words = Array.from(
      '今日は天気がとても良いので公園まで歩いて行きましょうと彼は言いました',
      (text, index) => ({
        text,
        startSeconds: index * 0.15,
        endSeconds: (index + 1) * 0.15,
        probability: 1,
      }),
    )
    const [cue] = readSrt(toSrt(transcript([{ ...spokenSegment('', 0, 6), words }])))
    expect(cue?.lines.length).toBe(2)
    expect(Math.max(...(cue?.lines ?? []).map((line) => line.length))).toBeLessThanOrEqual(21)
  })

  it('leaves out no word when the recogniser gives impossible times', () => {
    const segments = [spokenSegment(' Backwards', 5, 4), spokenSegment(' forever', 4, 60)]
    const cues = readSrt(toSrt(transcript(segments)))
    expect(cues.flatMap((cue) => cue.lines).join(' ')).toBe('Backwards forever')
    expect(cues.every((cue) => cue.end > cue.start && cue.end - cue.start <= 7)).toBe(true)
  })

  it('shows every cue for a while, even where many words are said to start together', () => {
    const text = ' Everything that was ever said in this long meeting came out at once, to nobody’s surprise.'
    const together = spokenSegment(text.repeat(3), 5, 5)
    const cues = readSrt(toSrt(transcript([together, spokenSegment(' Quite.', 5, 5.5)])))
    expect(cues.length).toBeGreaterThan(2)
    expect(cues.every((cue) => cue.end > cue.start)).toBe(true)
  })
})

describe('WebVTT', () => {
  it('has its header, hours and dots', () => {
    expect(toVtt(transcript([spokenSegment(' Late.', 3723.25, 3725)]))).toBe(
      'WEBVTT\n\n01:02:03.250 --> 01:02:05.000\nLate.\n',
    )
  })

  it('escapes what would be markup', () => {
    expect(toVtt(transcript([spokenSegment(' R&D <b> --> x', 0, 2)]))).toContain(
      '\nR&amp;D &lt;b&gt; --&gt; x\n',
    )
  })
})

describe('verbose JSON', () => {
  it("has OpenAI's shape, read back", () => {
    const verbose = JSON.parse(toVerboseJson(transcript(kennedy)))
    expect(verbose).toMatchObject({ task: 'transcribe', language: 'english', duration: 11 })
    expect(verbose.text).toMatch(/^And so my fellow .* your country\.$/)
    expect(verbose.segments[1]).toEqual({
      id: 1,
      seek: 600,
      start: 6,
      end: 11,
      text: ' what your country can do for you, ask what you can do for your country.',
      tokens: [50364, 440, 50414],
      temperature: 0,
      avg_logprob: -0.2,
      compression_ratio: 1.3,
      no_speech_prob: 0.01,
    })
    expect(verbose.words).toHaveLength(22)
    expect(verbose.words[0]).toEqual({ word: 'And', start: 0, end: 6 / 7 })
  })

  it.each([
    ['zh', 'chinese'],
    ['my', 'myanmar'],
    ['yue', 'cantonese'],
    ['jw', 'javanese'],
    ['ht', 'haitian creole'],
    ['haw', 'hawaiian'],
  ])('names %s %s', (language, name) => {
    expect(JSON.parse(toVerboseJson({ ...transcript([]), language })).language).toBe(name)
  })
})

function transcript(segments: Segment[]) {
  return { language: 'en', durationSeconds: 11, task: 'transcribe' as const, segments }
}

/** A reader of SRT that shares no code with the writer. */
function readSrt(srt: string) {
  return srt
    .trim()
    .split(/\n\n+/)
    .map((block) => {
      const [, times = '', ...lines] = block.split('\n')
      const [start = 0, end = 0] = times.split(' --> ').map((time) => {
        const [hours = 0, minutes = 0, seconds = 0] = time.replace(',', '.').split(':').map(Number)
        return Math.round((hours * 3600 + minutes * 60 + seconds) * 1000) / 1000
      })
      return { start, end, lines }
    })
}
