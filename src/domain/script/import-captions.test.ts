import { describe, expect, it } from 'vitest'
import { changeScript } from './change-script'
import { importCaptions } from './import-captions'
import { EMPTY_SCRIPT } from './script'

describe('an imported caption file', () => {
  it('is a line for each sentence, with its times', () => {
    const srt = `1
00:00:01,000 --> 00:00:02,500
<i>One sentence</i>

2
00:00:02,600 --> 00:00:04,000
in two cues.

3
00:00:06,000 --> 00:00:07,000
Another.
`
    const { text, cues } = imported(srt)
    expect(text).toBe('One sentence in two cues.\nAnother.')
    expect(cues).toEqual([
      { start: 0, end: 25, startSeconds: 1, endSeconds: 4 },
      { start: 26, end: 34, startSeconds: 6, endSeconds: 7 },
    ])
  })

  it('has cues that end with an abbreviation, which goes on in the next', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nHere is Mr.\n\n2\n00:00:02,100 --> 00:00:03,000\nSmith. Bye.\n'
    expect(imported(srt).text).toBe('Here is Mr. Smith. Bye.')
  })

  it('has its voices as speakers, be there one or several in a cue', () => {
    expect(
      lines(
        vtt(
          '<v Anna>Hello there.',
          '<v.loud bob smith>Hi,',
          '<v Bob Smith>Anna.</v>',
          'Night falls.',
          '<v Anna>Bye.\n<v SPEAKER_1>Who?',
        ),
      ),
    ).toEqual([
      ['Anna', 'Hello there.', 0, 2],
      ['Bob Smith', 'Hi, Anna.', 2, 6],
      [null, 'Night falls.', 6, 8],
      ['Anna', 'Bye.', 8, 9],
      ['SPEAKER 1', 'Who?', 9, 10],
    ])
  })

  it('keeps its only voice a speaker when it is written on', () => {
    const script = changeScript(
      scriptOf(vtt('<v Anna>Hello.', '<v Anna>Bye.')),
      { type: 'write', text: 'Anna: Hello.\nBye. Yes.' },
      id,
    )
    expect(script.lines.map(({ speaker }) => speaker)).toEqual(['Anna', 'Anna', 'Anna'])
  })

  it('begins a line where somebody else speaks', () => {
    expect(
      lines(
        vtt(
          'I was',
          'JOHN: Going.\nMARY: No.',
          '- Really?\n-Yes.',
          'It is five\n- or six -',
          '>> JOHN: Well',
          '[MARY]\nGo home.',
        ),
      ),
    ).toEqual([
      [null, 'I was', 0, 2],
      ['JOHN', 'Going.', 2, expect.closeTo(3.12, 1)],
      ['MARY', 'No.', expect.closeTo(3.12, 1), 4],
      ['MARY', 'Really?', 4, expect.closeTo(5.27, 1)],
      ['MARY', 'Yes.', expect.closeTo(5.27, 1), 6],
      ['MARY', 'It is five - or six -', 6, 8],
      ['JOHN', 'Well', 8, 10],
      ['MARY', 'Go home.', 10, 12],
    ])
  })

  it('is without sounds, which are counted', () => {
    const captions = vtt(
      'Once upon a time',
      '[MUSIC]',
      'JOHN: I am here.',
      '(applause)',
      '♪ la la\nla ♪',
      '♪♪',
      '[LAUGHTER] (door slams)',
      '(I know.)',
      'JOHN: [laughs] Yes.\n[MUSIC]',
      '[pause 1s]',
      '[See you.]',
    )
    expect(importCaptions(captions)).toMatchObject({
      text: 'Once upon a time\nJOHN: I am here.\n(I know.)\nJOHN: [laughs] Yes.\n[pause 1s] [See you.]',
      soundCount: 5,
    })
  })
})

const time = (seconds: number) => `00:${String(seconds).padStart(2, '0')}.000`

/** Cues of two seconds, one after the other. */
function vtt(...cues: string[]): string {
  return ['WEBVTT', ...cues.map((text, at) => `${time(2 * at)} --> ${time(2 * at + 2)}\n${text}`)].join(
    '\n\n',
  )
}

const id = () => 'a'

const imported = (captions: string) => importCaptions(captions)!

const scriptOf = (captions: string) =>
  changeScript(EMPTY_SCRIPT, { type: 'import', ...imported(captions) }, id)

const lines = (captions: string) =>
  scriptOf(captions).lines.map(({ speaker, text, cue }) => [
    speaker,
    text,
    cue?.startSeconds,
    cue?.endSeconds,
  ])
