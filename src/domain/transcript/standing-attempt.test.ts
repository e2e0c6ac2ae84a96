import { describe, expect, it } from 'vitest'
import { standingAttempt } from './standing-attempt'

const attempt = (kind: string, hasWords: boolean) => ({ status: { kind }, hasWords })

describe('the attempt that stands for a recording', () => {
  it('is the newest that is under way or done, with or without words', () => {
    const [done, silent, running] = [attempt('done', true), attempt('done', false), attempt('running', false)]
    expect(standingAttempt([running, done])).toBe(running)
    expect(standingAttempt([silent, done])).toBe(silent)
  })

  it('is not one that was cancelled or failed after it', () => {
    const done = attempt('done', true)
    expect(standingAttempt([attempt('stopped', false), done])).toBe(done)
    expect(standingAttempt([attempt('failed', false), attempt('stopped', true), done])).toBe(done)
  })

  it('is one that may have been charged, before all else', () => {
    const uncertain = attempt('uncertain', false)
    expect(standingAttempt([attempt('stopped', false), uncertain, attempt('done', true)])).toBe(uncertain)
  })

  it('is one that left words, where none came to its end', () => {
    const kept = attempt('stopped', true)
    expect(standingAttempt([attempt('stopped', false), kept])).toBe(kept)
  })

  it('is the newest where there is nothing to read, and none where there is none', () => {
    const failed = attempt('failed', false)
    expect(standingAttempt([failed, attempt('stopped', false)])).toBe(failed)
    expect(standingAttempt([])).toBeNull()
  })
})
