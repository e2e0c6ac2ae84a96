import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'
import { fakeStorage } from '@/testing/fake-storage'

let storage: ReturnType<typeof fakeStorage>

beforeEach(async () => {
  await freshOrigin()
  storage = fakeStorage()
  vi.stubGlobal('localStorage', storage)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

type Row = { id: string; title: string; isStarred: boolean; text: string }
type Tab = {
  create: (text: string) => Promise<string>
  open: (id: string) => Promise<boolean>
  write: (text: string) => void
  rename: (title: string) => void
  shown: () => Row | null
  isGone: () => boolean
  keep: () => void
  close: () => Promise<void>
  /** All that is stored. */
  stored: () => Promise<Row[]>
  changeInLibrary: (id: string, change: Partial<Row>) => Promise<void>
  remove: (id: string) => Promise<void>
  /** As its Library had it. */
  undoDeletion: (id: string) => Promise<void>
  copies: string[]
  page: EventTarget
  become: (visibility: 'hidden' | 'visible') => void
}

/** Each has modules of its own; the origin is shared. */
async function openScripts(): Promise<Tab> {
  const tab = newPage()
  const { queryClient } = await import('@/lib/query-client')
  const { onCopy } = await import('@/storage/kept-copies')
  const rows = await import('@/storage/voice-overs')
  const { useScript } = await import('./script-store')
  const copies: string[] = []
  onCopy('voiceOvers', {
    titleOf: () => 'Copy',
    tell: ({ script }) => copies.push(script.text),
  })
  type VoiceOver = NonNullable<Awaited<ReturnType<typeof rows.readVoiceOver>>>
  const told = ({ id, title, isStarred, script }: VoiceOver) => ({ id, title, isStarred, text: script.text })
  const store = useScript.getState
  const deleted = new Map<string, VoiceOver>()
  return {
    ...tab,
    copies,
    async create(text) {
      const { id } = await rows.createVoiceOver()
      await store().open(id)
      store().change({ type: 'write', text })
      await store().close()
      return id
    },
    open: (id) => store().open(id),
    write: (text) => store().change({ type: 'write', text }),
    rename: (title) => store().rename(title),
    shown: () => store().voiceOver && told(store().voiceOver!),
    isGone: () => store().isGone,
    keep: () => store().keep(),
    close: () => store().close(),
    stored: async () =>
      (await queryClient.fetchQuery({ ...rows.voiceOverQueries.list(), staleTime: 0 })).map(told),
    changeInLibrary: rows.changeVoiceOver,
    async remove(id) {
      deleted.set(id, (await rows.readVoiceOver(id))!)
      await rows.deleteVoiceOver(id)
    },
    undoDeletion: (id) => rows.restoreVoiceOver(deleted.get(id)!),
  }
}

async function openMusic(): Promise<Tab> {
  const tab = newPage()
  const { queryClient } = await import('@/lib/query-client')
  const { onCopy } = await import('@/storage/kept-copies')
  const rows = await import('@/storage/compositions')
  const { useComposition } = await import('./composition-store')
  const copies: string[] = []
  onCopy('compositions', {
    titleOf: () => 'Copy',
    tell: ({ request }) => copies.push(request.prompt),
  })
  type Composition = NonNullable<Awaited<ReturnType<typeof rows.readComposition>>>
  const told = ({ id, title, isStarred, request }: Composition) => ({
    id,
    title,
    isStarred,
    text: request.prompt,
  })
  const store = useComposition.getState
  const deleted = new Map<string, Composition>()
  return {
    ...tab,
    copies,
    async create(prompt) {
      const { id } = await rows.createComposition()
      await store().open(id)
      store().change({ prompt })
      await store().close()
      return id
    },
    open: (id) => store().open(id),
    write: (prompt) => store().change({ prompt }),
    rename: (title) => store().rename(title),
    shown: () => store().composition && told(store().composition!),
    isGone: () => store().isGone,
    keep: () => store().keep(),
    close: () => store().close(),
    stored: async () =>
      (await queryClient.fetchQuery({ ...rows.compositionQueries.list(), staleTime: 0 })).map(told),
    changeInLibrary: rows.changeComposition,
    async remove(id) {
      deleted.set(id, (await rows.readComposition(id))!)
      await rows.deleteComposition(id)
    },
    undoDeletion: (id) => rows.restoreComposition(deleted.get(id)!),
  }
}

function newPage(): Pick<Tab, 'page' | 'become'> {
  vi.resetModules()
  const page = new EventTarget()
  const document = Object.assign(new EventTarget(), { hidden: false })
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', document)
  return {
    page,
    become(visibility) {
      document.hidden = visibility === 'hidden'
      vi.stubGlobal('document', document)
      document.dispatchEvent(new Event('visibilitychange'))
    },
  }
}

/** What this page writes from now on does not come to the database. */
function isGone() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new Error('The page is gone.')
  })
}

/** The page goes with what was just written, and nothing of it is in the database. */
async function leave({ page }: Tab): Promise<void> {
  const gone = isGone()
  page.dispatchEvent(new Event('pagehide'))
  await eventually(() => expect(gone).toHaveBeenCalled())
  gone.mockRestore()
}

/** Does it at the moment when the database is asked to do this. */
function whileItIs(asked: 'put' | 'get', work: () => void) {
  const original = IDBObjectStore.prototype[asked] as (...given: unknown[]) => unknown
  vi.spyOn(IDBObjectStore.prototype, asked).mockImplementationOnce(function (
    this: unknown,
    ...given: unknown[]
  ) {
    const request = original.apply(this, given)
    work()
    return request as never
  })
}

describe.each([
  ['a script', openScripts],
  ['a piece of music', openMusic],
])('%s in two tabs', (_, openTab) => {
  it('is starred and renamed in one while the other writes: both stay, and nothing is copied', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. Two.')
    await there.changeInLibrary(id, { isStarred: true, title: 'Low tide' })
    const both = { id, title: 'Low tide', isStarred: true, text: 'One. Two.' }
    await eventually(async () => expect(await there.stored()).toEqual([both]))
    await eventually(() => expect(here.shown()).toEqual(both))
    here.write('One. Two. Three.')
    here.become('hidden')
    await eventually(async () =>
      expect(await there.stored()).toEqual([{ ...both, text: 'One. Two. Three.' }]),
    )
    expect([...here.copies, ...there.copies]).toEqual([])
  })

  it('is renamed in one and written in the other: each shows both', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await Promise.all([here.open(id), there.open(id)])
    here.write('One. Two.')
    there.rename('Low tide')
    here.become('hidden')
    there.become('hidden')
    const both = { id, title: 'Low tide', isStarred: false, text: 'One. Two.' }
    await eventually(() => expect([here.shown(), there.shown()]).toEqual([both, both]))
    expect(await here.stored()).toEqual([both])
  })

  it('is followed where nobody writes', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await Promise.all([here.open(id), there.open(id)])
    there.write('Theirs.')
    there.become('hidden')
    await eventually(() => expect(here.shown()?.text).toBe('Theirs.'))
  })

  it('is not taken from one who begins to write while what the other stored is read', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await Promise.all([here.open(id), there.open(id)])
    whileItIs('put', () => whileItIs('get', () => here.write('Mine.')))
    there.write('Theirs.')
    there.become('hidden')
    await eventually(() => expect(here.shown()?.text).toBe('Mine.'))
    here.become('hidden')
    await eventually(() => expect(here.copies).toEqual(['Mine.']))
    expect((await here.stored()).find((row) => row.id === id)?.text).toBe('Theirs.')
  })

  it('is copied where both wrote, with what was written while the copy was stored', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await Promise.all([here.open(id), there.open(id)])
    here.write('Mine.')
    there.write('Theirs.')
    there.become('hidden')
    await eventually(async () => expect((await there.stored())[0]?.text).toBe('Theirs.'))
    whileItIs('put', () => here.write('Mine, and more.'))
    here.become('hidden')
    await eventually(async () =>
      expect((await there.stored()).map(({ title, text }) => [title, text]).toSorted()).toEqual([
        ['', 'Theirs.'],
        ['Copy', 'Mine, and more.'],
      ]),
    )
    await eventually(() => expect(here.shown()?.text).toBe('Theirs.'))
    expect([here.copies, there.copies]).toEqual([['Mine.'], []])
  })

  it('is deleted in one and gone on with in the other: Undo leaves what was written since', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await here.open(id)
    await there.remove(id)
    expect(await here.stored()).toEqual([])
    here.write('One. Ten minutes of work.')
    here.become('hidden')
    await eventually(async () => expect(await there.stored()).toHaveLength(1))
    await there.undoDeletion(id)
    expect((await there.stored()).map(({ text }) => text)).toEqual(['One. Ten minutes of work.'])
    here.write('One. Ten minutes of work. And more.')
    here.become('hidden')
    await eventually(async () =>
      expect((await there.stored()).map(({ text }) => text)).toEqual(['One. Ten minutes of work. And more.']),
    )
    expect([...here.copies, ...there.copies]).toEqual([])
  })

  it('is told of where another tab deleted it, and stored again where a person keeps it', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await here.open(id)
    await there.remove(id)
    await eventually(() => expect(here.isGone()).toBe(true))
    expect(here.shown()?.text).toBe('One.')
    here.keep()
    here.become('hidden')
    await eventually(async () => expect(await there.stored()).toHaveLength(1))
    expect(here.isGone()).toBe(false)
  })

  it('is not gone any more where the other tab undoes that, or this one goes on with it', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await here.open(id)
    await there.remove(id)
    await eventually(() => expect(here.isGone()).toBe(true))
    await there.undoDeletion(id)
    await eventually(() => expect(here.isGone()).toBe(false))
    await there.remove(id)
    await eventually(() => expect(here.isGone()).toBe(true))
    here.write('One. Two.')
    here.become('hidden')
    await eventually(() => expect(here.isGone()).toBe(false))
    expect((await there.stored()).map(({ text }) => text)).toEqual(['One. Two.'])
  })

  it('keeps what belongs to it for as long as it is open', async () => {
    const { unlessOpen } = await import('@/storage/open-lock')
    const here = await openTab()
    const id = await here.create('One.')
    const erase = vi.fn(async () => undefined)
    await here.open(id)
    await unlessOpen(id, erase)
    expect(erase).not.toHaveBeenCalled()
    await here.close()
    await eventually(async () => {
      await unlessOpen(id, erase)
      expect(erase).toHaveBeenCalled()
    })
  })

  it('holds nothing once it is closed, though it was still being read then', async () => {
    const { unlessOpen } = await import('@/storage/open-lock')
    const here = await openTab()
    const id = await here.create('One.')
    const opening = here.open(id)
    await here.close()
    await opening
    const erase = vi.fn(async () => undefined)
    await eventually(async () => {
      await unlessOpen(id, erase)
      expect(erase).toHaveBeenCalled()
    })
  })

  it('is there again with Undo where nobody went on with it', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await there.remove(id)
    await there.undoDeletion(id)
    expect(await here.stored()).toEqual([{ id, title: '', isStarred: false, text: 'One.' }])
  })

  it('is gone from the lists of both when one deletes it', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    const { queryClient } = await import('@/lib/query-client') // That of the tab opened last.
    await there.stored()
    const [list] = queryClient.getQueryCache().getAll()
    expect(list?.state.isInvalidated).toBe(false)
    await here.remove(id)
    await eventually(() => expect(list?.state.isInvalidated).toBe(true))
  })
})

describe.each([
  ['a script', openScripts],
  ['a piece of music', openMusic],
])('the last words of %s', (_, openTab) => {
  it('are there in a tab that was open before, and in a third one nothing is copied', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await there.open(id)
    await here.open(id)
    here.write('One. Last words.')
    await leave(here)
    await there.open(id)
    expect(there.shown()?.text).toBe('One. Last words.')
    expect(storage.kept.size).toBe(0)
    there.write('One. Last words. More.')
    there.become('hidden')
    await eventually(async () => expect((await there.stored())[0]?.text).toBe('One. Last words. More.'))
    const third = await openTab()
    await third.open(id)
    expect(await third.stored()).toHaveLength(1)
    expect([...there.copies, ...third.copies]).toEqual([])
  })

  it('are there in a tab that has it open, as soon as that is looked at', async () => {
    const here = await openTab()
    const id = await here.create('One.')
    await here.open(id)
    const there = await openTab()
    await there.open(id)
    here.write('One. Last words.')
    await leave(here)
    there.become('visible')
    await eventually(() => expect(there.shown()?.text).toBe('One. Last words.'))
  })

  it('come at once to a tab beside it', async () => {
    const here = await openTab()
    const id = await here.create('One.')
    await here.open(id)
    const there = await openTab()
    await there.open(id)
    here.write('One. Last words.')
    await leave(here)
    there.page.dispatchEvent(new Event('storage'))
    await eventually(() => expect(there.shown()?.text).toBe('One. Last words.'))
  })

  it('are all kept when two tabs go at the same moment', async () => {
    const [here, there, third] = [await openTab(), await openTab(), await openTab()]
    const id = await here.create('One.')
    const other = await there.create('Two.')
    await here.open(id)
    await there.open(other)
    here.write('One. Last words.')
    there.write('Two. Last words.')
    await leave(here)
    await leave(there)
    await third.open(id)
    expect((await third.stored()).map(({ text }) => text).toSorted()).toEqual([
      'One. Last words.',
      'Two. Last words.',
    ])
  })

  it('of two tabs at the same are both kept, one as a copy', async () => {
    const [here, there, third] = [await openTab(), await openTab(), await openTab()]
    const id = await here.create('One.')
    await Promise.all([here.open(id), there.open(id)])
    here.write('Mine.')
    there.write('Theirs.')
    await leave(here)
    await leave(there)
    await third.open(id)
    expect((await third.stored()).map(({ text }) => text).toSorted()).toEqual(['Mine.', 'Theirs.'])
    expect(third.copies).toHaveLength(1)
  })

  it('are let go where the page had time to store them', async () => {
    const here = await openTab()
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. Last words.')
    here.page.dispatchEvent(new Event('pagehide'))
    expect(storage.kept.size).toBe(1)
    await eventually(() => expect(storage.kept.size).toBe(0))
    expect((await here.stored())[0]?.text).toBe('One. Last words.')
  })

  it('are let go once the page, come back, has stored what followed them', async () => {
    const here = await openTab()
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. Last words.')
    await leave(here)
    here.write('One. Last words, after all.')
    here.become('hidden')
    await eventually(async () => expect((await here.stored())[0]?.text).toBe('One. Last words, after all.'))
    await eventually(() => expect(storage.kept.size).toBe(0))
  })

  it('follow what was on its way when the page went, whatever was starred since', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. On its way.')
    whileItIs('put', () => {
      here.write('One. On its way. Last words.')
      here.page.dispatchEvent(new Event('pagehide'))
      isGone()
    })
    here.become('hidden')
    await eventually(() => expect(IDBObjectStore.prototype.put).toHaveBeenCalledTimes(2))
    vi.restoreAllMocks()
    expect((await there.stored())[0]?.text).toBe('One. On its way.')
    await there.changeInLibrary(id, { isStarred: true })
    await there.open(id)
    expect(await there.stored()).toMatchObject([{ text: 'One. On its way. Last words.', isStarred: true }])
    expect(there.copies).toEqual([])
  })

  it('are let go once what followed them is stored, where the page lives on', async () => {
    const here = await openTab()
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. Two.')
    whileItIs('put', () => {
      here.write('One. Two. Three.')
      here.page.dispatchEvent(new Event('pagehide'))
      here.write('One. Two. Three. Four.')
    })
    here.become('hidden')
    await eventually(async () => expect((await here.stored())[0]?.text).toBe('One. Two. Three. Four.'))
    await eventually(() => expect(storage.kept.size).toBe(0))
  })

  it('that another tab brought back are gone on with by a page that comes back', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. Last words.')
    await leave(here)
    await there.open(id)
    here.write('One. Last words. Not yet.')
    here.become('hidden')
    await eventually(() => expect(there.shown()?.text).toBe('One. Last words. Not yet.'))
    expect([...here.copies, ...there.copies]).toEqual([])
  })

  it('are not brought back by the page that has them still in hand', async () => {
    const here = await openTab()
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. Last words.')
    await leave(here)
    here.become('visible')
    here.page.dispatchEvent(new Event('storage'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await here.stored())[0]?.text).toBe('One.')
    expect(storage.kept.size).toBe(1)
  })

  it('are let go where it was deleted', async () => {
    const [here, there] = [await openTab(), await openTab()]
    const id = await here.create('One.')
    await here.open(id)
    here.write('One. Last words.')
    await leave(here)
    await there.remove(id)
    expect(await there.open(id)).toBe(false)
    expect(storage.kept.size).toBe(0)
  })
})
