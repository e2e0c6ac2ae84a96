import { describe, expect, it } from 'vitest'
import { fractionOf, isUnderWay, jobStateText } from './job-state'

describe('the state of a job in words', () => {
  it('tells how far it is and how long it will take, once that is known', () => {
    const recognising = { status: 'recognising', fraction: 0.424 } as const
    expect(jobStateText({ ...recognising, remainingSeconds: null })).toBe('Recognising, 42%')
    expect(jobStateText({ ...recognising, remainingSeconds: 80.4 })).toBe(
      'Recognising, 42% · about 1:20 left',
    )
  })

  it('tells that the model is awaited when all has been read', () => {
    expect(jobStateText({ status: 'analysing', fraction: 0.5, remainingSeconds: null })).toBe('Reading, 50%')
    expect(jobStateText({ status: 'analysing', fraction: 1, remainingSeconds: null })).toBe(
      'Loading the model',
    )
  })

  it('names the cause of a failure', () => {
    expect(jobStateText({ status: 'failed', errorName: 'EmptyFileError', message: '' })).toBe(
      'The file is empty',
    )
    expect(jobStateText({ status: 'failed', errorName: 'TypeError', message: '' })).toBe(
      'Something went wrong',
    )
  })
})

describe('progress', () => {
  it('is unknown while a job waits, and whole when it ended', () => {
    expect(fractionOf({ status: 'queued' })).toBeNull()
    expect(fractionOf({ status: 'done' })).toBe(1)
    expect(isUnderWay({ status: 'queued' })).toBe(true)
    expect(isUnderWay({ status: 'cancelled' })).toBe(false)
  })
})
