import { expect, test } from 'vitest'
import { changeScript } from '@/domain/script/change-script'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { scriptProblem, withoutControls } from './script-problem'

const scriptOf = (text: string) => changeScript(EMPTY_SCRIPT, { type: 'write', text }, () => 'line')

test('an empty script, and one of words in any direction, have no problem', () => {
  for (const text of ['', '  \n', 'Hello there.', 'مرحبا بالعالم', '1 < 2, and 3 > 2.', 'Price: 5 < x > y'])
    expect(scriptProblem(scriptOf(text))).toBeNull()
})

test('a text of pictures and marks alone has nothing to say', () => {
  for (const text of ['🎉🎉🎉', '... !!! ???', '👋 — 👋'])
    expect(scriptProblem(scriptOf(text))).toMatchObject({
      title: 'There is nothing to say in this',
      isFinal: true,
    })
})

test('a text beyond 50,000 characters says by how much', () => {
  const problem = scriptProblem(scriptOf('Word. '.repeat(8_400)))
  expect(problem).toMatchObject({ title: 'Too long by 400 characters', isFinal: true })
  expect(scriptProblem(scriptOf('x'.repeat(50_001)))?.title).toBe('Too long by 1 character')
})

test('speech markup is named, and does not keep the words from being spoken', () => {
  const script = scriptOf('<speak>Hello <break time="1s"/> there.</speak>')
  expect(scriptProblem(script)).toMatchObject({
    title: 'Tags like <speak> are not read out, and do nothing',
    isFinal: false,
  })
})

test('a pause that cannot be read, or is cut short, is named', () => {
  expect(scriptProblem(scriptOf('One [PAUSE=2s] two [pause 1 minute].'))).toBeNull()
  expect(scriptProblem(scriptOf('One [long pause] two.'))).toMatchObject({
    title: '[long pause] is read out as it is written',
    isFinal: false,
  })
  expect(scriptProblem(scriptOf('One [pause 5 minutes] two.'))).toMatchObject({
    title: '[pause 5 minutes] is a pause of 60 seconds',
    isFinal: false,
  })
})

test('control characters go, line breaks and tabs stay', () => {
  expect(withoutControls('a\u0000b\u0007\tc\nd\u009f')).toBe('ab\tc\nd')
})
