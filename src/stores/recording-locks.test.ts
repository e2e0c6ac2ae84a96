import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeLocks } from '@/testing/fake-locks'
import { lockRecording, workplaceOf, workplaceQueries } from './recording-locks'

beforeEach(() => void vi.stubGlobal('navigator', { locks: fakeLocks() }))

it('what another tab works on is told apart from what this one does', async () => {
  const client = new QueryClient()
  const look = async () => client.fetchQuery(workplaceQueries.looks())
  const other = hold('overtone:transcribe:theirs')
  hold('overtone:files')
  const { ended, end } = untilEnd()
  const own = lockRecording('ours', () => ended)
  const looks = await look()
  expect(looks.now).toEqual({ theirs: 'elsewhere', ours: 'here' })
  expect(workplaceOf('theirs', looks)).toBe('elsewhere')
  expect(workplaceOf('ours', looks)).toBe('here')
  expect(await lockRecording('theirs', async () => {})).toBe(false)

  end()
  other()
  expect(await own).toBe(true)
  expect((await look()).now).toEqual({})
})

it('nobody is at it only if the second look finds nobody either', () => {
  expect(workplaceOf('one', { now: {}, before: null })).toBe(null)
  expect(workplaceOf('one', { now: {}, before: { one: 'elsewhere' } })).toBe('elsewhere')
  expect(workplaceOf('one', { now: {}, before: { other: 'elsewhere' } })).toBe('nowhere')
  expect(workplaceOf('one', { now: { one: 'elsewhere' }, before: {} })).toBe('elsewhere')
})

/** Until the returned function is called. */
function hold(name: string): () => void {
  const { ended, end } = untilEnd()
  void navigator.locks.request(name, { ifAvailable: true }, () => ended)
  return end
}

function untilEnd() {
  const ending = new EventTarget()
  const ended = new Promise<void>((done) => ending.addEventListener('end', () => done()))
  return { ended, end: () => void ending.dispatchEvent(new Event('end')) }
}
