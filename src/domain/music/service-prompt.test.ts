import { describe, expect, it } from 'vitest'
import { FIRST_REQUEST } from './brief'
import { servicePrompt } from './service-prompt'

const ask = (change: object, canSing = true) => servicePrompt({ ...FIRST_REQUEST, ...change }, canSing)

describe('what a service is told', () => {
  it('has the wish for no voice in it, unless a person wrote that', () => {
    expect(ask({ prompt: 'Warm lo-fi.' }).prompt).toBe('Warm lo-fi, instrumental, no vocals')
    for (const prompt of ['instrumental lo-fi', 'lo-fi, no vocals', 'lo-fi without any singing'])
      expect(ask({ prompt })).toEqual({ prompt, leftOut: [] })
  })

  it('has the voice and the words where somebody is to sing', () => {
    const sung = { prompt: 'pop', isInstrumental: false, voice: 'a deep male voice', lyrics: 'Stay a while' }
    expect(ask(sung).prompt).toBe('pop, sung by a deep male voice. Lyrics: Stay a while')
  })

  it('is the prompt alone for a composer that only plays', () => {
    expect(ask({ prompt: ' pop ' }, false).prompt).toBe('pop')
  })

  it('has 500 characters at most; what found no room is told', () => {
    const prompt = 'a'.repeat(490)
    expect(ask({ prompt })).toEqual({ prompt, leftOut: ['instrumental'] })
    const sung = ask({ prompt: 'pop', isInstrumental: false, voice: 'her', lyrics: 'la '.repeat(200) })
    expect(sung).toEqual({ prompt: 'pop, sung by her', leftOut: ['lyrics'] })
  })
})
