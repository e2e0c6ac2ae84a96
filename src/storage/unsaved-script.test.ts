import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
})
vi.stubGlobal('navigator', { storage: { persist: async () => true } })

beforeEach(() => {
  kept.clear()
  vi.resetModules()
})

/** As a page that was just opened has them. */
async function newPage() {
  const scripts = await import('./voice-overs')
  return { ...scripts, ...(await import('./unsaved-script')) }
}

test('what the last page set aside is stored by the next one, once', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver({ title: 'Tides' })
  before.setAside({ ...script, title: 'Low tide', revision: 'next', basedOn: [script.revision] })

  vi.resetModules()
  const after = await newPage()
  await after.bringBack()
  expect(await after.readVoiceOver(script.id)).toMatchObject({ title: 'Low tide' })
  expect([...kept.values()]).toEqual(['null'])
})

test('what is stored already, or of a script that was deleted, is let go', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver({ title: 'Tides' })
  before.setAside({ ...script, basedOn: ['before'] })
  await before.bringBack()
  expect(await before.readVoiceOver(script.id)).toMatchObject({ title: 'Tides' })

  before.setAside({ ...script, id: 'deleted', basedOn: [] })
  vi.resetModules()
  const after = await newPage()
  await after.bringBack()
  expect(await after.readVoiceOver('deleted')).toBeNull()
})

test('what another tab has changed meanwhile stays, and what was set aside is kept beside it', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver({ title: 'Tides' })
  const theirs = { ...script, title: 'High tide', revision: 'theirs' }
  await before.putVoiceOver(theirs, [script.revision])
  before.setAside({ ...script, title: 'Low tide', revision: 'mine', basedOn: [script.revision] })
  await before.bringBack()
  expect(await before.readVoiceOver(script.id)).toEqual(theirs)
  expect(await before.readVoiceOver('mine')).toMatchObject({ title: 'Low tide' })
})
