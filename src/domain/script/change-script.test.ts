import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScriptAction } from './actions'
import { changeScript } from './change-script'
import { linesOfText } from './lines-of-text'
import { EMPTY_SCRIPT, type Script } from './script'
import { castOf, namesIn, speakersOf } from './speaker-labels'

describe('a line keeps its id', () => {
  it.each([
    [
      'while its words are edited',
      'One two. Three four. Five six.',
      'One two. Three hundred. Five six.',
      'abc',
    ],
    ['while all of it is replaced', 'One two. Three four. Five six.', 'One two. Zzz. Five six.', 'abc'],
    ['when one is put before it', 'One. Two.', 'Zero. One. Two.', '-ab'],
    ['when one before it is taken away', 'One. Two. Three.', 'Two. Three.', 'bc'],
    [
      'when it is split: the part that is most like it',
      'One two three four five. Six.',
      'One. Two three four five. Six.',
      '-ab',
    ],
    ['when two are joined', 'One two three. Four five.', 'One two three four five.', 'a'],
    [
      'when paragraphs change places',
      'One one. Two two.\n\nThree three.',
      'Three three.\n\nOne one. Two two.',
      'cab',
    ],
    ['when the same words stand there twice', 'Yes. Well. Yes.', 'Yes. Well. Maybe. Yes.', 'ab-c'],
  ])('%s', (_case, before, after, expected) => {
    const script = written(written(EMPTY_SCRIPT, before), after)
    expect(ids(script)).toBe(expected)
  })

  it('with its voice and speed', () => {
    let script = written(EMPTY_SCRIPT, 'One. Two.')
    script = change(script, { type: 'set line voice', lineId: 'b', voiceId: 'bf_emma' })
    script = change(script, { type: 'set line speed', lineId: 'b', speed: 9 })
    script = written(script, 'Zero. One. Two again.')
    expect(script.lines[2]).toMatchObject({ id: 'b', voiceId: 'bf_emma', speed: 2 })
  })

  it('whatever is typed: ids are never shared, and the lines are those of the text', () => {
    const text = fc
      .array(fc.constantFrom('One.', 'Two', ' ', '\n', '\n\n', '[pause 1s]', 'ANNA:', 'yes!', '🎉'))
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        let script = EMPTY_SCRIPT
        for (const each of texts) {
          // Who spoke in the text before goes on speaking in this one.
          const { lines } = linesOfText(each, script.pauses, castOf(script))
          script = written(script, each)
          expect(script.lines.map(({ text: own }) => own)).toEqual(lines.map(({ text: own }) => own))
          const kept = script.lines.map(({ id }) => id)
          expect(new Set(kept).size).toBe(kept.length)
        }
      }),
    )
  })
})

describe('a line can be', () => {
  const start = written(EMPTY_SCRIPT, 'One. [pause 2s] Two.\n\nThree.')

  it('edited in its place', () => {
    const script = change(start, { type: 'write line', lineId: 'b', text: 'Two and more.' })
    expect(script.text).toBe('One. [pause 2s] Two and more.\n\nThree.')
    expect(ids(script)).toBe('abc')
  })

  it.each([
    ['It is very fast', 'It is small. It is very fast\nIt is cheap.'],
    ['It is very fast. So fast', 'It is small. It is very fast. So fast\nIt is cheap.'],
    ['it is fast.', 'It is small.\nit is fast. It is cheap.'],
  ])('edited to %j without taking the next one in', (text, expected) => {
    const three = written(EMPTY_SCRIPT, 'It is small. It is fast. It is cheap.')
    const script = change(three, { type: 'write line', lineId: three.lines[1]!.id, text })
    expect(script.text).toBe(expected)
    expect(script.lines[0]?.text).toBe('It is small.')
    expect(script.lines.at(-1)).toMatchObject({ id: three.lines[2]!.id, text: 'It is cheap.' })
  })

  it.each([
    ['a', 'Two.\n\nThree.'],
    ['b', 'One. [pause 2s] Three.'],
    ['c', 'One. [pause 2s] Two.'],
  ])('emptied, and is gone: %s', (lineId, text) => {
    expect(change(start, { type: 'write line', lineId, text: ' ' }).text).toBe(text)
  })

  it('moved with its pause; paragraphs stay where they were', () => {
    const script = change(start, { type: 'move line', lineId: 'a', toIndex: 2 })
    expect(ids(script)).toBe('bca')
    expect(script.text).toBe('Two. Three.\n\nOne. [pause 2s]')
    expect(script.lines[2]).toMatchObject({ pauseAfterSeconds: 2 })
  })

  it('moved into the words of another speaker', () => {
    const talk = written(EMPTY_SCRIPT, 'ANNA: One. Two.\nBEN: Three.')
    const script = change(talk, { type: 'move line', lineId: 'c', toIndex: 1 })
    expect(script.lines.map(({ id, speaker }) => `${id} ${speaker}`)).toEqual(['a ANNA', 'c BEN', 'b ANNA'])
    expect(speakersOf(script)).toEqual(['ANNA', 'BEN'])
  })

  it('moved, and what is no line stays where it was', () => {
    const text = '🎈\n\nHello there.\n🎉🎉\n***\nBye now. [pause 2s]\n\nEnd'
    const script = change(written(EMPTY_SCRIPT, text), { type: 'move line', lineId: 'a', toIndex: 2 })
    expect(script.text).toBe('🎈\n\nBye now. [pause 2s]\n🎉🎉\n***\nEnd\n\nHello there.')
    expect(ids(script)).toBe('bca')
  })

  it.each([
    ['a', '🎉🎉\nBye now.\n***'],
    ['b', 'Hello there.\n🎉🎉\n***'],
  ])('emptied, and what is no line stays: %s', (lineId, expected) => {
    const script = written(EMPTY_SCRIPT, 'Hello there.\n🎉🎉\nBye now.\n***')
    expect(change(script, { type: 'write line', lineId, text: '' }).text).toBe(expected)
  })

  it('emptied, and its label goes with it unless others speak on', () => {
    const talk = written(EMPTY_SCRIPT, 'ANNA: One.\nBEN: Two. Three.')
    const without = (lineId: string) => change(talk, { type: 'write line', lineId, text: '' })
    expect(without('a').text).toBe('BEN: Two. Three.')
    expect(without('b').text).toBe('ANNA: One.\nBEN: Three.')
    expect(without('b').lines.map(({ speaker }) => speaker)).toEqual(['ANNA', 'BEN'])
  })

  it('moved where it would run on into the next, and does not', () => {
    const many = written(EMPTY_SCRIPT, 'A title\nOne. Two.\nand more')
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), (from, to) => {
        const line = many.lines[from]!
        const after = change(many, { type: 'move line', lineId: line.id, toIndex: to })
        expect(after.lines.map(facts).toSorted()).toEqual(many.lines.map(facts).toSorted())
        expect(after.lines[to]?.id).toBe(line.id)
      }),
    )
  })

  it('moved in captions, and is said at the time of its place', () => {
    const cues = [0, 7, 14].map((at, index) => ({
      start: at,
      end: at + 6,
      startSeconds: index * 10,
      endSeconds: index * 10 + 4,
    }))
    const captions = change(EMPTY_SCRIPT, { type: 'import', text: 'One a.\nTwo b.\nTri c.', cues })
    const moved = change(captions, { type: 'move line', lineId: 'c', toIndex: 0 })
    expect(ids(moved)).toBe('cab')
    expect(moved.lines.map(({ cue }) => cue?.startSeconds)).toEqual([0, 10, 20])
    const pasted = written(captions, 'Two b.\nTri c.\nOne a.')
    expect(ids(pasted)).toBe('bca')
    expect(pasted.lines.map(({ cue }) => cue?.startSeconds)).toEqual([0, 10, 20])
  })

  it('moved, with its label as it is written', () => {
    const talk = written(EMPTY_SCRIPT, '[ANNA] One. Two.\n[BEN] Three.\n\nFour.')
    const script = change(talk, { type: 'move line', lineId: 'b', toIndex: 2 })
    expect(script.text).toBe('[ANNA] One.\n[BEN] Three.\n[ANNA] Two.\n\nFour.')
    expect(script.lines.map(facts).toSorted()).toEqual(talk.lines.map(facts).toSorted())
  })

  it('moved, with how it is said and without the pause before it', () => {
    const talk = written(
      EMPTY_SCRIPT,
      '[pause 1s]ANNA (laughing): One.\nBEN: Two. [pause 2s]\n[pause 1s]ANNA: Three.',
    )
    const script = change(talk, { type: 'move line', lineId: 'a', toIndex: 1 })
    expect(script.text).toBe(
      '[pause 1s]\nBEN: Two. [pause 2s] [pause 1s]\nANNA (laughing): One.\nANNA: Three.',
    )
    expect(script.leadSeconds).toBe(1)
    expect(script.lines.map(facts).toSorted()).toEqual(talk.lines.map(facts).toSorted())
  })

  it('moved anywhere and keep what it says', () => {
    const text = 'One. Two.\n\nANNA: Three. Four [pause 1s] five.\nBEN: Six. [pause 3s]\n\nSeven.'
    const many = written(EMPTY_SCRIPT, text)
    fc.assert(
      fc.property(fc.nat(5), fc.nat(5), (from, to) => {
        const moved = many.lines[from]!
        const after = change(many, { type: 'move line', lineId: moved.id, toIndex: to })
        expect(after.lines.map(({ id }) => id).indexOf(moved.id)).toBe(to)
        expect(after.lines.map(facts).toSorted()).toEqual(many.lines.map(facts).toSorted())
      }),
    )
  })

  it('moved or emptied in any script, and the others say what they said, with what stands between', () => {
    const part = fc.constantFrom(
      'One a.',
      'two b',
      'Tri c!',
      '\n',
      '\n\n',
      '[pause 1s]',
      '\nANNA: Anno d.',
      '\n[BEN] Beno e.',
      '\n[pause 2s]ANNA: Arco f.',
      '\nBEN (softly): Baro g.',
      '\n[pause 1s] [pause]\t[BEN] [to Ann]: Biro h.',
      '\n🎉\n',
      '\n***\n',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), fc.nat(20), fc.nat(20), (parts, from, to) => {
        const speakers = { ANNA: 'bf_emma', BEN: 'am_puck' }
        const many = written({ ...EMPTY_SCRIPT, speakers }, parts.join(' '))
        const line = many.lines[from % Math.max(1, many.lines.length)]
        if (!line) return
        const toIndex = to % many.lines.length
        const moved = change(many, { type: 'move line', lineId: line.id, toIndex })
        expect(moved.lines.map(facts).toSorted()).toEqual(many.lines.map(facts).toSorted())
        expect(moved.lines[toIndex]?.id).toBe(line.id)
        const without = change(many, { type: 'write line', lineId: line.id, text: '' })
        expect(without.lines.map(facts)).toEqual(many.lines.filter((other) => other !== line).map(facts))
        for (const after of [moved, without])
          expect(after.text.match(/🎉|\*{3}/g)).toEqual(many.text.match(/🎉|\*{3}/g))
      }),
      { numRuns: 300 },
    )
  })

  it('followed by no pause, though one stood on a line of its own, and its speaker speaks on', () => {
    const talk = written(EMPTY_SCRIPT, 'ANNA: One.\n[pause 3s]\nTwo.\nBEN: Three.')
    const script = change(talk, { type: 'set pause', lineId: 'a', seconds: null })
    expect(script.text).toBe('ANNA: One.\nTwo.\nBEN: Three.')
    expect(script.lines.map(({ speaker }) => speaker)).toEqual(['ANNA', 'ANNA', 'BEN'])
  })

  it('followed by another pause, which is written into the text, or by the usual one', () => {
    const script = change(start, { type: 'set pause', lineId: 'b', seconds: 1.25 })
    expect(script.text).toBe('One. [pause 2s] Two. [pause 1.25s]\n\nThree.')
    expect(script.lines[1]).toMatchObject({ id: 'b', pauseAfterSeconds: 1.25, isPauseWritten: true })
    const usual = change(script, { type: 'set pause', lineId: 'a', seconds: null })
    expect(usual.lines[0]).toMatchObject({ id: 'a', pauseAfterSeconds: 0.3, isPauseWritten: false })
  })
})

describe('a name before a colon', () => {
  it('speaks once a person gave it a voice, and is read out once they do not want it to speak', () => {
    const news = written(EMPTY_SCRIPT, 'New York: The mayor spoke.\n[ANNA] Hello.')
    expect(said(news)).toEqual([
      [null, 'New York: The mayor spoke.'],
      [null, '[ANNA] Hello.'],
    ])
    const voiced = named(named(news, 'ANNA', 'bf_emma'), 'New York', 'am_puck')
    expect(said(voiced)).toEqual([
      ['New York', 'The mayor spoke.'],
      ['ANNA', 'Hello.'],
    ])
    expect(ids(voiced)).toBe('ab')
    expect(said(named(voiced, 'New York', null))).toEqual([
      [null, 'New York: The mayor spoke.'],
      ['ANNA', 'Hello.'],
    ])
  })

  it('is told with what it does, but for headings', () => {
    const { text } = written(
      EMPTY_SCRIPT,
      'NEW YORK: One.\n\nTwo.\n\nANNA: Three.\nSTEP 1: Four.\n[BEN] Five.',
    )
    expect(namesIn(text, new Map([['BEN', false]]))).toEqual([
      { name: 'NEW YORK', speaks: false },
      { name: 'ANNA', speaks: true },
      { name: 'BEN', speaks: false },
    ])
  })

  it('goes on speaking when the others of its dialogue are taken away', () => {
    const talk = written(EMPTY_SCRIPT, 'ANNA: One.\nBEN: Two.')
    const alone = change(talk, { type: 'write line', lineId: 'b', text: '' })
    expect(said(alone)).toEqual([['ANNA', 'One.']])
    expect(said(written(alone, 'ANNA: One more.'))).toEqual([['ANNA', 'One more.']])
  })
})

describe('an imported text', () => {
  it('gives lines the times of their cue, each its share', () => {
    const cues = [{ start: 0, end: 9, startSeconds: 1, endSeconds: 3 }]
    const script = change(EMPTY_SCRIPT, { type: 'import', text: 'One. Two.\nThree.', cues })
    expect(script.lines.map(({ cue }) => cue)).toEqual([
      { startSeconds: 1, endSeconds: 2 },
      { startSeconds: 2, endSeconds: 3 },
      null,
    ])
  })
})

const letters = 'abcdefghijklmnopqrstuvwxyz'

function written(script: Script, text: string): Script {
  return change(script, { type: 'write', text })
}

const named = (script: Script, speaker: string, voiceId: string | null) =>
  change(script, { type: 'set speaker voice', speaker, voiceId })

const said = ({ lines }: Script) => lines.map(({ speaker, text }) => [speaker, text])

let count = 0

/** Lines of the first text are a, b, c; those that come later are shown as `-`. */
function change(script: Script, action: ScriptAction): Script {
  let next = 0
  return changeScript(script, action, () => (script.lines.length === 0 ? letters[next++]! : `-${count++}`))
}

function ids({ lines }: Script): string {
  return lines.map(({ id }) => id[0]).join('')
}

function facts({ id, text, speaker }: Script['lines'][number]): string {
  return `${id} ${speaker} ${text}`
}
