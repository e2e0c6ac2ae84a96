import { expect, it } from 'vitest'
import { changeScript } from '@/domain/script/change-script'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { scriptTitle } from './script-title'

it.each([
  ['[pause 1.5s]ANNA: Welcome to the show.\nBEN (softly): Hello.', 'Welcome to the show.'],
  ['# Good [pause 1s] **morning**', 'Good morning'],
  ['Words '.repeat(20), 'Words Words Words Words Words Words Words Words Words Words…'],
])('a script without a title is called as it begins: %j', (text, title) => {
  const script = changeScript(EMPTY_SCRIPT, { type: 'write', text }, () => 'a')
  expect(scriptTitle({ title: '', script })).toBe(title)
  expect(scriptTitle({ title: ' Mine ', script })).toBe('Mine')
})
