import { describe, expect, test } from 'vitest'
import { lazily } from './lazily'

describe('lazily', () => {
  test('makes it once, at the first call', async () => {
    let made = 0
    const get = lazily(async () => ++made)
    expect(made).toBe(0)
    expect(await Promise.all([get(), get()])).toEqual([1, 1])
    expect(await get()).toBe(1)
  })

  test('tries again after a failure', async () => {
    const outcomes = [() => Promise.reject(new Error('offline')), () => Promise.resolve('here')]
    const get = lazily(() => outcomes.shift()!())
    await expect(get()).rejects.toThrow('offline')
    expect(await get()).toBe('here')
  })
})
