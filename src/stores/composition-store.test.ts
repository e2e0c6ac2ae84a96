import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createComposition, readComposition, type Composition } from '@/storage/compositions'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'
import { useComposition } from './composition-store'

let piece: Composition

beforeEach(async () => {
  await freshOrigin()
  piece = await createComposition({ seed: 7 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  await store().open(piece.id)
})

afterEach(() => vi.useRealTimers())

describe('a composition that is open', () => {
  it('shows changes at once, and stores them when the person pauses', async () => {
    store().change({ prompt: 'po' })
    store().change({ prompt: 'pop' })
    expect(store().composition?.request.prompt).toBe('pop')
    expect((await readComposition(piece.id))?.request.prompt).toBe('')
    vi.advanceTimersByTime(1000)
    vi.useRealTimers()
    await eventually(async () => expect((await readComposition(piece.id))?.request.prompt).toBe('pop'))
  })

  it('is stored at once when it is closed, or another one is opened', async () => {
    const other = await createComposition()
    store().setSeed(99)
    await store().open(other.id)
    expect(await readComposition(piece.id)).toMatchObject({ seed: 99 })
    store().rename('Other')
    store().chooseModel('/proxy', 'minimax-music-v2')
    store().layUnder({ type: 'recording', id: 'call' })
    await store().close()
    expect(store().composition).toBeNull()
    expect(await readComposition(other.id)).toMatchObject({
      title: 'Other',
      models: { '/proxy': 'minimax-music-v2' },
      under: { type: 'recording', id: 'call' },
    })
  })

  it('takes back what was asked for, and asks for it again', () => {
    store().change({ prompt: 'pop' })
    vi.advanceTimersByTime(5000)
    store().change({ seconds: 45 })
    store().setSeed(8)
    store().undo()
    expect(store().composition).toMatchObject({ seed: 7, request: { prompt: 'pop', seconds: 45 } })
    store().undo()
    store().undo()
    expect(store().composition?.request).toEqual(piece.request)
    expect(store()).toMatchObject({ canUndo: false, canRedo: true })
    store().redo()
    expect(store().composition?.request.prompt).toBe('pop')
  })

  it('keeps what could not be stored, and tells why', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    store().change({ prompt: 'pop' })
    vi.advanceTimersByTime(1000)
    await eventually(() => expect(store().saveError).toBe('StorageFullError'))
    full.mockRestore()
    store().change({ seconds: 20 })
    vi.advanceTimersByTime(1000)
    await eventually(() => expect(store().saveError).toBeNull())
    expect((await readComposition(piece.id))?.request).toMatchObject({ prompt: 'pop', seconds: 20 })
  })

  it('is not there where there is none', async () => {
    expect(await store().open('nothing')).toBe(false)
    expect(store().composition).toBeNull()
  })
})

const store = () => useComposition.getState()
