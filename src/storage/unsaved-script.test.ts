import { beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'
import { fakeStorage } from '@/testing/fake-storage'

let storage: ReturnType<typeof fakeStorage>

beforeEach(async () => {
  await freshOrigin()
  storage = fakeStorage()
  vi.stubGlobal('localStorage', storage)
})

/** As a page that was just opened has them. */
async function newPage() {
  vi.resetModules()
  const scripts = await import('./voice-overs')
  return { ...scripts, ...(await import('./unsaved-script')).unsavedScripts }
}

test('what another page set aside is stored and let go', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver({ title: 'Tides' })
  before.setAside({ ...script, title: 'Low tide', revision: 'next' }, [script])

  const after = await newPage()
  await after.bringBack()
  expect(await after.readVoiceOver(script.id)).toMatchObject({ title: 'Low tide', revision: 'next' })
  expect(storage.kept.size).toBe(0)
})

test('what is stored already, of a script that was deleted, or damaged, is let go', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver({ title: 'Tides' })
  before.setAside(script, [])
  before.setAside({ ...script, id: 'deleted' }, [script])
  storage.setItem('overtone.unsavedScript.page.damaged', '{"row":7}')

  const after = await newPage()
  await after.bringBack()
  expect(await after.readVoiceOver('deleted')).toBeNull()
  expect(await after.voiceOverRows.read(script.id)).toEqual(script)
  expect(storage.kept.size).toBe(0)
})

test('what another tab has written meanwhile stays, and what was set aside is kept beside it', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver({ title: 'Tides' })
  const theirs = { ...script, script: { ...script.script, text: 'Theirs.' }, revision: 'theirs' }
  await before.putVoiceOver(theirs, [script])
  const mine = { ...script, script: { ...script.script, text: 'Mine.' }, revision: 'mine' }
  before.setAside(mine, [script])

  const after = await newPage()
  await after.bringBack()
  expect(await after.readVoiceOver(script.id)).toEqual(theirs)
  expect(await after.readVoiceOver('mine')).toMatchObject({ script: { text: 'Mine.' } })
})

test('what finds no room waits for the next time, and keeps nothing else from being brought back', async () => {
  const before = await newPage()
  const [one, two] = [await before.createVoiceOver(), await before.createVoiceOver()]
  for (const script of [one, two])
    before.setAside({ ...script, title: 'Last', revision: `${script.id} 2` }, [script])

  const after = await newPage()
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await after.bringBack()
  full.mockRestore()
  expect(storage.kept.size).toBe(1)
  expect(await after.readVoiceOver(two.id)).toMatchObject({ title: 'Last' })
  await after.bringBack()
  expect(await after.readVoiceOver(one.id)).toMatchObject({ title: 'Last' })
})

test('two tabs that look at the same moment keep one copy, and one tells of it', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver()
  const written = (text: string) => ({ ...script, script: { ...script.script, text }, revision: text })
  await before.putVoiceOver(written('Theirs.'), [script])
  before.setAside(written('Mine.'), [script])

  const tell = vi.fn<() => void>()
  const tabs = []
  for (let tab = 0; tab < 2; tab++) {
    tabs.push(await newPage())
    const { onCopy } = await import('./kept-copies')
    onCopy('voiceOvers', { titleOf: () => 'Copy', tell })
  }
  await Promise.all(tabs.map(({ bringBack }) => bringBack()))
  await eventually(() => expect(tell).toHaveBeenCalledOnce())
  expect(storage.kept.size).toBe(0)
})
