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
  before.setAside({ ...script, title: 'Low tide', changedAt: script.changedAt + 1 })

  vi.resetModules()
  const after = await newPage()
  await after.bringBack()
  expect(await after.readVoiceOver(script.id)).toMatchObject({ title: 'Low tide' })
  expect([...kept.values()]).toEqual(['null'])
})

test('what is older than the script, or of one that was deleted, is let go', async () => {
  const before = await newPage()
  const script = await before.createVoiceOver({ title: 'Tides' })
  before.setAside({ ...script, title: 'Old', changedAt: script.changedAt - 1 })
  await before.bringBack()
  expect(await before.readVoiceOver(script.id)).toMatchObject({ title: 'Tides' })

  before.setAside({ ...script, id: 'deleted' })
  vi.resetModules()
  const after = await newPage()
  await after.bringBack()
  expect(await after.readVoiceOver('deleted')).toBeNull()
})
