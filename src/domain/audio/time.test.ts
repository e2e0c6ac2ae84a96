import { describe, expect, it } from 'vitest'
import { clock, lengthClock, preciseClock, timecode } from './time'

describe('times as people read them', () => {
  it('shows minutes and seconds, and hours only when there are some', () => {
    expect([0, 7.9, 61, 2538, 3729].map(clock)).toEqual(['0:00', '0:07', '1:01', '42:18', '1:02:09'])
  })

  it('shows tenths without jumping ahead', () => {
    expect([0, 59.99, 749.4].map(preciseClock)).toEqual(['0:00.0', '0:59.9', '12:29.4'])
  })

  it('shows tenths of a length of less than a second', () => {
    expect([0, 0.02, 0.42, 0.99, 1, 61].map(lengthClock)).toEqual([
      '0:00',
      '0:00.1',
      '0:00.4',
      '0:00.9',
      '0:01',
      '1:01',
    ])
  })

  it('rounds a timecode to the millisecond and carries over', () => {
    expect(timecode(3723.0042, ',')).toBe('01:02:03,004')
    expect(timecode(59.9996, '.')).toBe('00:01:00.000')
  })
})
