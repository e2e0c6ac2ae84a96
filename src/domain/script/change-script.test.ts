import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScriptAction } from './actions'
import { changeScript, speakersOf } from './change-script'
import { linesOfText } from './lines-of-text'
import { EMPTY_SCRIPT, type Script } from './script'

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
        for (const each of texts) script = written(script, each)
        const kept = script.lines.map(({ id }) => id)
        expect(new Set(kept).size).toBe(kept.length)
        const { lines } = linesOfText(texts.at(-1)!, script.pauses)
        expect(script.lines.map(({ text: own }) => own)).toEqual(lines.map(({ text: own }) => own))
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

  it('followed by another pause, which is written into the text, or by the usual one', () => {
    const script = change(start, { type: 'set pause', lineId: 'b', seconds: 1.25 })
    expect(script.text).toBe('One. [pause 2s] Two. [pause 1.25s]\n\nThree.')
    expect(script.lines[1]).toMatchObject({ id: 'b', pauseAfterSeconds: 1.25, isPauseWritten: true })
    const usual = change(script, { type: 'set pause', lineId: 'a', seconds: null })
    expect(usual.lines[0]).toMatchObject({ id: 'a', pauseAfterSeconds: 0.3, isPauseWritten: false })
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
