import { describe, expect, it } from 'vitest'
import { linesOfText } from './lines-of-text'
import { MAX_LINE_CHARACTERS, USUAL_PAUSES } from './script'

describe('the lines of a script', () => {
  it('are its sentences, with the usual pause for their place', () => {
    const { lines } = read('One. Two, Dr. Smith said.\nThree!\n\nFour?')
    expect(lines.map(({ text, pauseAfterSeconds }) => [text, pauseAfterSeconds])).toEqual([
      ['One.', 0.3],
      ['Two, Dr. Smith said.', 0.6],
      ['Three!', 0.9],
      ['Four?', 0],
    ])
    expect(lines.map(({ startsParagraph }) => startsParagraph)).toEqual([true, false, false, true])
  })

  it('know their place in the text', () => {
    const text = '  One.  Two.\n\nANNA: Three. '
    for (const { start, end, text: own } of read(text).lines) expect(text.slice(start, end)).toBe(own)
  })

  it('have the pauses that are written between them, and keep those inside a sentence', () => {
    const { lines, leadSeconds } = read(
      '[pause 1s] One. [pause 2s] Two [pause 500 ms] and a half. Three [pause 4s]',
    )
    expect(leadSeconds).toBe(1)
    expect(
      lines.map(({ text, pauseAfterSeconds, isPauseWritten }) => [text, pauseAfterSeconds, isPauseWritten]),
    ).toEqual([
      ['One.', 2, true],
      ['Two [pause 500 ms] and a half.', 0.3, false],
      ['Three', 4, true],
    ])
  })

  it('belong to the speaker whose label stands before them, up to the next label or blank line', () => {
    const { lines } = read(
      'Hello.\nANNA: Hi. How are you?\nStill me.\nOLD MAN 2: Fine.\n\nThe end.\nNOTE: this is said.',
    )
    expect(lines.map(({ speaker, text }) => [speaker, text])).toEqual([
      [null, 'Hello.'],
      ['ANNA', 'Hi.'],
      ['ANNA', 'How are you?'],
      ['ANNA', 'Still me.'],
      ['OLD MAN 2', 'Fine.'],
      [null, 'The end.'],
      [null, 'NOTE: this is said.'],
    ])
  })

  it.each([
    ['names in capitals that take turns', 'ANNA: Hi.\nBEN: Hello.', ['ANNA', 'BEN']],
    ['a name in capitals that comes back', 'ANNA: Hi.\n\nThe end.\n\nANNA: Bye.', ['ANNA', null, 'ANNA']],
    [
      'names that take turns and come back',
      'Anna: Hi.\n\nBen: Hello.\n\nAnna: Bye.',
      ['Anna', 'Ben', 'Anna'],
    ],
    ['names in brackets', '[ANNA] Hi.\n[BEN]: Hello.', ['ANNA', 'BEN']],
    [
      'names that are counted, beside another',
      'MAN 1: Hi.\nMAN 2: Hello.\nANNA: Bye.',
      ['MAN 1', 'MAN 2', 'ANNA'],
    ],
    [
      'names behind pauses',
      '[pause 1.5s]ANNA: Welcome.\n[pause 1s] [pause=2]  [BEN] Hello.\n\n[pause 1s]\n\nANNA: Bye.',
      ['ANNA', 'BEN', 'ANNA'],
    ],
    [
      'names with how they speak',
      'ANNA (laughing): Ha.\nBEN [softly]: Ho.\n[ANNA] (to Ben): Hm.\nBEN (V.O.): Hi.',
      ['ANNA', 'BEN', 'ANNA', 'BEN'],
    ],
    [
      'names with how they speak, once they speak without',
      'Anna: Hi.\nBen (softly): Hello.\nAnna: Bye.\nAnna (34, Rome): Hm.',
      ['Anna', 'Ben', 'Anna', 'Anna'],
    ],
  ])('belong to speakers: %s', (_what, text, speakers) => {
    expect(read(text).lines.map(({ speaker }) => speaker)).toEqual(speakers)
    expect(read(text).lines.every((line) => !/anna|ben|man|pause|soft/i.test(line.text))).toBe(true)
  })

  it.each([
    'STEP 1: Open the door.',
    'STEP 1: Open the door.\nSTEP 2: Close it.',
    'CHAPTER ONE: The start.\nCHAPTER TWO: The end.',
    'LEG 1: London.\nLEG 2: Rome.',
    'NEW YORK: The mayor spoke.',
    'STEP 1: Open.\nNEW YORK: The mayor.\nCHAPTER ONE: The start.\nINTRO: Welcome.',
    'NEW YORK: The mayor spoke.\n\nNobody knew.\n\nLONDON: The queen spoke.',
    'WARNING: Hot.\nWARNING: Cold.',
    'Ingredients: Flour.\nMethod: Bake it.',
    'Anna: Hello.',
    '[Laughs] Hello.',
    'Remember: Open the door.\nRemember: Close it.',
    'Width (cm): Five.\nHeight (cm): Seven.\nWidth (cm): Nine.',
    'SPEED (km/h): Five.\nPOWER (KW): Seven.\nSPEED (km/h): Nine.',
    'ANNA (laughing): Hello.',
    'STEP (one): Open.\nANNA (who is late to the party and everything else): Hello.',
  ])('lose no word of %j, which no dialogue is', (text) => {
    const { lines } = read(text)
    expect(lines.map((line) => line.text).join(' ')).toBe(text.replace(/\s+/g, ' '))
    expect(lines.every(({ speaker }) => speaker === null)).toBe(true)
  })

  it.each([
    '',
    '   \n ',
    '🎉🎉 🎈',
    '... -- !!',
    '[pause 1s]',
    '<speak></speak>',
    '=======',
    '* * *',
    '#️⃣',
    '---',
  ])('are none in %j', (text) => {
    expect(read(text).lines).toEqual([])
  })

  it('have what stands in brackets and is neither a pause nor markup', () => {
    const { lines } = read('Dear <name>. <b>Wait</b> [pause for effect] here. [long pause] &. 5 < x > y.')
    expect(lines.map(({ text }) => text)).toEqual([
      'Dear <name>.',
      '<b>Wait</b> [pause for effect] here. [long pause] &.',
      '5 < x > y.',
    ])
  })

  it('have the pause before a label as any other', () => {
    const { lines, leadSeconds } = read('[pause 1.5s]ANNA: One.\n[pause 1s][pause 2s] BEN: Two.')
    expect(leadSeconds).toBe(1.5)
    expect(lines.map(({ text, pauseAfterSeconds }) => [text, pauseAfterSeconds])).toEqual([
      ['One.', 3],
      ['Two.', 0],
    ])
  })

  it('do not end at the point of an abbreviation, whatever pause follows', () => {
    expect(read('Dr. [pause 1s] Smith. Sept. [pause 1s] 11.').lines.map(({ text }) => text)).toEqual([
      'Dr. [pause 1s] Smith.',
      'Sept. [pause 1s] 11.',
    ])
  })

  it('are never longer than a request, and lose no word when they are cut', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `word${index}`)
    const { lines } = read(words.join(' '))
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.every(({ text }) => text.length <= MAX_LINE_CHARACTERS)).toBe(true)
    expect(lines.map(({ text }) => text).join(' ')).toBe(words.join(' '))
    expect(lines.slice(0, -1).every(({ pauseAfterSeconds }) => pauseAfterSeconds === 0)).toBe(true)
  })

  it('are cut even where nothing separates them', () => {
    expect(read('a'.repeat(12_000)).lines.map(({ text }) => text.length)).toEqual([5000, 5000, 2000])
  })
})

function read(text: string) {
  return linesOfText(text, USUAL_PAUSES)
}
