import { describe, expect, it } from 'vitest'
import { DEFAULT_TRANSCRIPTION_OPTIONS } from '@/domain/transcript/options'
import { restoreOptions } from './options-store'
import { restoreTheme } from './appearance-store'

describe('options that were remembered', () => {
  it('come back as they were', () => {
    const options = {
      model: 'whisper-small',
      language: 'haw',
      task: 'translate',
      vocabulary: 'Overtone, Aylesbury',
      temperature: 0.4,
    }
    expect(restoreOptions(options)).toEqual(options)
  })

  it('are the defaults on a first visit', () => {
    expect(restoreOptions(undefined)).toEqual(DEFAULT_TRANSCRIPTION_OPTIONS)
    expect(restoreOptions('gibberish')).toEqual(DEFAULT_TRANSCRIPTION_OPTIONS)
  })

  it('keep what is sound and drop what is not', () => {
    const stored = { language: 'de', task: 'sing', temperature: 7, vocabulary: 12, model: '' }
    expect(restoreOptions(stored)).toEqual({ ...DEFAULT_TRANSCRIPTION_OPTIONS, language: 'de' })
  })
})

describe('the theme that was remembered', () => {
  it('falls back to the system when it is none of ours', () => {
    expect(restoreTheme('dark')).toBe('dark')
    expect(restoreTheme('sepia')).toBe('system')
  })
})
