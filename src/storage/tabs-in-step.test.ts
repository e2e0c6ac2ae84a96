import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'
import { TabCache } from '@/lib/query-client'
import { keepTabsInStep } from './tabs-in-step'

const ends: (() => void)[] = []
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

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
  expect(told.mock.calls).toEqual([[[['transcripts', 'a']]]])
})

it('tells what is to be read again even where nobody here reads it', async () => {
  const [here, there] = [openTab(), openTab()]
  there.setQueryData(['recordings', 'list'], [])
  await vi.waitFor(() => expect(there.getQueryState(['recordings', 'list'])?.isInvalidated).toBe(false))
  await here.invalidateQueries({ queryKey: ['recordings', 'list'] })
  await vi.waitFor(() => expect(there.getQueryState(['recordings', 'list'])?.isInvalidated).toBe(true))
})

it('lets be what the other did not change, and tells each change of several once', async () => {
  const [here, there] = [openTab(), openTab()]
  const told = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
  const [grown, other] = [
    ['transcripts', 'windows', 'a'],
    ['transcripts', 'ofRecording', 'b'],
  ]
  there.setQueryData(grown, [])
  there.setQueryData(other, [])
  await new Promise((resolve) => setTimeout(resolve, 400))
  told.mockClear()
  for (let words = 1; words <= 3; words++) here.setQueryData(grown, words)
  await vi.waitFor(() => expect(there.getQueryState(grown)?.isInvalidated).toBe(true))
  expect(there.getQueryState(other)?.isInvalidated).toBe(false)
  expect(told.mock.calls).toEqual([[[grown]]])
})

it('searches again while words come, but seldom', async () => {
  const [here, there] = [openTab(), openTab()]
  const search = vi.fn<() => string[]>(() => [])
  watch(there, ['transcripts', 'search', 'tide'], search)
  await vi.waitFor(() => expect(search).toHaveBeenCalledOnce())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (let words = 1; words <= 12; words++) {
    here.setQueryData(['transcripts', 'windows', 'a'], words)
    await vi.advanceTimersByTimeAsync(400)
    await passMessages()
  }
  expect(search).toHaveBeenCalledTimes(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(search).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})

it('waits in a hidden tab until that is shown', async () => {
  const document = Object.assign(new EventTarget(), { hidden: true })
  vi.stubGlobal('document', document)
  const [here, there] = [openTab(), openTab()]
  const [read, readOther] = [vi.fn<() => string>(() => 'words'), vi.fn<() => string>(() => 'words')]
  watch(there, ['transcripts', 'windows', 'a'], read)
  watch(there, ['transcripts', 'windows', 'b'], readOther)
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce())
  here.setQueryData(['transcripts', 'windows', 'a'], 'more words')
  await vi.waitFor(() =>
    expect(there.getQueryState(['transcripts', 'windows', 'a'])?.isInvalidated).toBe(true),
  )
  expect(read).toHaveBeenCalledOnce()
  document.hidden = false
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2))
  expect(readOther).toHaveBeenCalledOnce()
})

function openTab(): TabCache {
  const cache = new TabCache({ defaultOptions: { queries: { staleTime: Infinity } } })
  ends.push(keepTabsInStep(cache))
  return cache
}

/** As a screen does that shows it. */
function watch(cache: TabCache, queryKey: string[], queryFn: () => unknown): void {
  ends.push(new QueryObserver(cache, { queryKey, queryFn, networkMode: 'always' }).subscribe(() => undefined))
}

/** Messages come in a task of their own. */
function passMessages(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
}
