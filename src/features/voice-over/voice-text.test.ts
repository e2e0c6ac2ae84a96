import { describe, expect, it } from 'vitest'
import { VOICES } from '@/domain/speech/voices'
import { builtInVoice, voiceChoices, voiceLanguage, voiceName } from './voice-text'

const HERE = { voices: [...VOICES], hasStandIns: true }
const CLOUD = {
  voices: [{ id: 'Wise_Woman', name: 'Wise Woman', language: null, gender: null, licence: null }],
  hasStandIns: false,
}

describe('a voice by the name of another service', () => {
  it('is the built-in one that stands in for it here: it is told, and can be heard', () => {
    expect(voiceChoices(HERE, [], 'Wise_Woman').at(-1)).toEqual({
      value: 'Wise_Woman',
      label: 'Wise Woman, spoken by Emma',
      note: 'British English · female · Apache-2.0',
    })
    expect(builtInVoice('Wise_Woman', HERE)?.id).toBe('bf_emma')
    expect(voiceLanguage('Wise_Woman', HERE)).toBe('en-GB')
  })

  it('is that service’s own there: this device cannot let it be heard', () => {
    expect(builtInVoice('Wise_Woman', CLOUD)).toBeUndefined()
    expect(voiceLanguage('Wise_Woman', CLOUD)).toBeNull()
    expect(voiceChoices(CLOUD, [], 'Wise_Woman')).toHaveLength(1)
  })

  it('is said not to be here where nobody stands in for it', () => {
    expect(voiceChoices(HERE, [], 'Nobody').at(-1)?.label).toBe('Nobody, not at this service')
    expect(voiceChoices(CLOUD, [], 'af_heart').at(-1)?.label).toBe('Heart, not at this service')
  })
})

it('a voice has its name while its service is away', () => {
  expect(voiceChoices(null, [], 'bf_emma')).toEqual([{ value: 'bf_emma', label: 'Emma' }])
  expect(voiceName('Wise_Woman')).toBe('Wise Woman')
})

it('a voice is found by its country and by its language’s own name', () => {
  const choices = voiceChoices(HERE, [], 'af_heart')
  expect(choices).toContainEqual(expect.objectContaining({ keywords: 'bf_emma British English UK GB' }))
  expect(choices).toContainEqual(expect.objectContaining({ keywords: 'ef_dora español' }))
})

it('favourites come first', () => {
  expect(voiceChoices(HERE, ['im_nicola'], 'af_heart')[0]?.label).toBe('Nicola')
})
