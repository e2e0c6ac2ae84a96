import { afterEach, expect, it, vi } from 'vitest'
import { TabCache } from '@/lib/query-client'
import { keepTabsInStep } from './tabs-in-step'

const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

it('reads again in one tab what another stored, and tells nobody of that', async () => {
  const [here, there] = [openTab(), openTab()]
  const told = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
  let stored = 'one word'
  const read = () => there.fetchQuery({ queryKey: ['transcripts', 'a'], queryFn: () => stored })
  expect(await read()).toBe('one word')

  stored = 'one word more'
  here.setQueryData(['transcripts', 'a'], stored)
  here.setQueryData(['balances', 'cloud'], 7)
  await vi.waitFor(() => expect(there.getQueryState(['transcripts', 'a'])?.isInvalidated).toBe(true))
  expect(await read()).toBe('one word more')
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(told.mock.calls).toEqual([[['transcripts']]])
})

it('tells what is to be read again even where nobody here reads it', async () => {
  const [here, there] = [openTab(), openTab()]
  there.setQueryData(['recordings', 'list'], [])
  await vi.waitFor(() => expect(there.getQueryState(['recordings', 'list'])?.isInvalidated).toBe(false))
  await here.invalidateQueries({ queryKey: ['recordings', 'list'] })
  await vi.waitFor(() => expect(there.getQueryState(['recordings', 'list'])?.isInvalidated).toBe(true))
})

function openTab(): TabCache {
  const cache = new TabCache({ defaultOptions: { queries: { staleTime: Infinity } } })
  ends.push(keepTabsInStep(cache))
  return cache
}
