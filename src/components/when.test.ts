import { describe, expect, it } from 'vitest'
import { spoken } from './when'

describe('when something was made', () => {
  const now = new Date(2026, 10, 23, 15, 0)

  it('is the time for today', () => {
    expect(spoken(new Date(2026, 10, 23, 9, 5), now)).toBe('09:05')
  })

  it('is yesterday, or the weekday within a week', () => {
    expect(spoken(new Date(2026, 10, 22, 23, 59), now)).toBe('yesterday')
    expect(spoken(new Date(2026, 10, 20, 12, 0), now)).toBe('Friday')
  })

  it('is day and month within the year, with the year before that', () => {
    expect(spoken(new Date(2026, 10, 16, 12, 0), now)).toBe('16 Nov')
    expect(spoken(new Date(2025, 10, 18, 12, 0), now)).toBe('18 Nov 2025')
  })
})
