import { describe, expect, it } from 'vitest'
import { deviceVoiceOf, readingLanguage, spokenLanguage } from './voice-names'

describe('a voice of another service', () => {
  it.each([
    ['alloy', 'af_heart'],
    ['Wise_Woman', 'bf_emma'],
    ['if_sara', 'if_sara'],
    ['nobody', 'af_heart'],
    ['constructor', 'af_heart'],
    ['__proto__', 'af_heart'],
  ])('%s is spoken here by %s', (name, voiceId) => expect(deviceVoiceOf(name)).toBe(voiceId))

  it.each([
    ['The tide is out. Walk to the island now, and be back by noon.', 'en'],
    ['No sé dónde está la estación, pero me han dicho que el tren sale a las ocho.', 'es'],
    ['Le phare est allumé chaque soir, et les gardiens montent dans la tour avec une lampe.', 'fr'],
    ['Hmm', null],
  ])('speaks the language of its text: %s', (text, language) => {
    expect(spokenLanguage({ voiceId: 'alloy', text })).toBe(language)
    expect(spokenLanguage({ voiceId: 'Wise_Woman', text })).toBe(language)
  })

  it('is read by the rules of its language, where a voice here has them', () => {
    expect(readingLanguage('alloy', 'en')).toBe('en-US')
    expect(readingLanguage('alloy', 'it')).toBe('it')
    expect(readingLanguage('alloy', 'fr')).toBe(null)
  })
})

describe('a built-in voice', () => {
  it('speaks its own language, whatever it is given', () => {
    const text = 'La marea está baja y se puede llegar a la isla.'
    expect(spokenLanguage({ voiceId: 'bf_emma', text })).toBe('en')
    expect(spokenLanguage({ voiceId: 'em_alex', text: 'The tide is out and the sea is calm.' })).toBe('es')
    expect(readingLanguage('bf_emma', 'en')).toBe('en-GB')
  })
})
