import { describe, expect, it } from 'vitest'
import { languageCodeOf, openAiLanguageName } from './language-names'

describe('the language that a service names', () => {
  it.each([
    ['english', 'en'],
    ['Dutch', 'nl'],
    ['de', 'de'],
    ['pt-BR', 'pt'],
    ['javanese', 'jw'],
    ['hebrew', 'he'],
    ['lao', 'lo'],
    ['und', null],
    ['gibberish', null],
  ])('%s is %s', (told, code) => {
    expect(languageCodeOf(told)).toBe(code)
  })

  it('comes back from the name that our own server writes', () => {
    for (const code of ['en', 'nl', 'bn', 'haw', 'yue', 'mi', 'tl', 'zh', 'jw'])
      expect(languageCodeOf(openAiLanguageName(code))).toBe(code)
  })
})
