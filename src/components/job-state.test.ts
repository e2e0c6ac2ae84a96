import { describe, expect, it } from 'vitest'
import { isUnderWay } from '@/domain/transcript/job-state'
import { fractionOf, jobStateText } from './job-state'

const at = (status: 'preparing' | 'sending' | 'aligning', fraction: number) =>
  jobStateText({ status, fraction, remainingSeconds: null })

const held = (hold: { ahead: number } | { againInSeconds: number }) =>
  jobStateText({ status: 'sending', fraction: 0, remainingSeconds: null, hold })

describe('the state of a job in words', () => {
  it('tells how far it is and how long it will take, once that is known', () => {
    const recognising = { status: 'recognising', fraction: 0.424 } as const
    expect(jobStateText({ ...recognising, remainingSeconds: null })).toBe('Recognising, 42%')
    expect(jobStateText({ ...recognising, remainingSeconds: 80.4 })).toBe(
      'Recognising, 42% · about 1:20 left',
    )
  })

  it('tells how much of the model has come, and that it is awaited when all has been read', () => {
    expect(jobStateText({ status: 'loading', fraction: 0.25, remainingSeconds: null })).toBe(
      'Loading the model, 25%',
    )
    expect(jobStateText({ status: 'analysing', fraction: 0.5, remainingSeconds: null })).toBe('Reading, 50%')
    expect(jobStateText({ status: 'analysing', fraction: 1, remainingSeconds: null })).toBe(
      'Opening the model',
    )
  })

  it('says what a service is doing, as far as it tells', () => {
    expect(at('preparing', 0.5)).toBe('Making it small enough to send, 50%')
    expect(at('sending', 0)).toBe('Sent, waiting for the words')
    expect(at('sending', 0.5)).toBe('Sent, 50% of the words are back')
    expect(at('aligning', 0.5)).toBe('Finding the word times, 50%')
  })

  it('tells why nothing moves', () => {
    expect(held({ ahead: 2 })).toBe('In line at the service, 2 come first')
    expect(held({ ahead: 0 })).toBe('Next in line at the service')
    expect(held({ againInSeconds: 24 })).toBe('The service is busy: asks again in 0:24')
  })

  it('says that a price waits for an answer, and what may have been charged', () => {
    expect(jobStateText({ status: 'asking', durationSeconds: 30 })).toBe('Waits for your word on the price')
    expect(jobStateText({ status: 'uncertain', maybeChargedCredits: 3, canRepeatSafely: false })).toBe(
      'This may have been charged',
    )
  })

  it('says at the end whether anybody spoke', () => {
    expect(jobStateText({ status: 'done', hasWords: true })).toBe('Done')
    expect(jobStateText({ status: 'done', hasWords: false })).toBe('Done, no speech found')
  })

  it('names the cause of a failure', () => {
    const failed = { status: 'failed', message: '', retryAt: null } as const
    expect(jobStateText({ ...failed, errorName: 'EmptyFileError' })).toBe('The file is empty')
    expect(jobStateText({ ...failed, errorName: 'TypeError' })).toBe('Something went wrong')
  })
})

describe('progress', () => {
  it('is unknown while a job waits, and whole when it ended', () => {
    expect(fractionOf({ status: 'queued' })).toBeNull()
    expect(fractionOf({ status: 'done', hasWords: true })).toBe(1)
    expect(isUnderWay({ status: 'queued' })).toBe(true)
    expect(isUnderWay({ status: 'cancelled' })).toBe(false)
    expect(isUnderWay({ status: 'asking', durationSeconds: 30 })).toBe(false)
    expect(fractionOf({ status: 'sending', fraction: 0, remainingSeconds: null })).toBeNull()
  })
})
