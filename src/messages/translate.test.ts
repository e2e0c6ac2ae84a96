import { describe, expect, it } from 'vitest'
import { credits } from './en/credits'
import { failures, unknownFailure } from './en/failures'
import { library } from './en/library'
import { music } from './en/music'
import { recordings } from './en/recordings'
import { settings } from './en/settings'
import { shared } from './en/shared'
import { shortcuts } from './en/shortcuts'
import { voiceOver } from './en/voice-over'
import { t } from './translate'

describe('a text of the interface', () => {
  it('is taken as it is where it has no parameters', () => {
    expect(t('transcribe.record')).toBe('Record')
  })

  it('takes the form that the count asks for', () => {
    expect(t('cost.free', { count: 1 })).toBe('Free on this device (about 1 credit in the cloud)')
    expect(t('cost.free', { count: 21 })).toBe('Free on this device (about 21 credits in the cloud)')
  })

  it('writes numbers as people read them', () => {
    expect(t('cost.free', { count: 1440 })).toContain('1,440 credits')
  })

  it('has no empty text', () => {
    const parts: Record<string, string | { one: string; other: string }>[] = [
      shared,
      credits,
      library,
      music,
      recordings,
      settings,
      shortcuts,
      voiceOver,
    ]
    const texts = parts
      .flatMap((part) => Object.values(part))
      .flatMap((text) => (typeof text === 'string' ? text : Object.values(text)))
    const ofFailures = [...Object.values(failures), unknownFailure].flatMap(({ title, text }) => [
      title,
      text,
    ])
    expect([...texts, ...ofFailures].filter((text) => text.trim() === '')).toEqual([])
  })
})
