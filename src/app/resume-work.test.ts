import { beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'

beforeEach(async () => {
  vi.resetModules()
  await freshOrigin()
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  })
})

test('a script that the last page had no time to store is there, wherever the next one begins', async () => {
  const before = { ...(await import('@/storage/voice-overs')), ...(await import('@/storage/unsaved-script')) }
  const script = await before.createVoiceOver({ title: 'Tides' })
  before.setAside({ ...script, title: 'Low tide', revision: 'next', basedOn: [script.revision] })

  await nextPage()
  const { readVoiceOver } = await import('@/storage/voice-overs')
  await eventually(async () => expect(await readVoiceOver(script.id)).toMatchObject({ title: 'Low tide' }))
})

test('so is music', async () => {
  const before = {
    ...(await import('@/storage/compositions')),
    ...(await import('@/storage/unsaved-composition')),
  }
  const piece = await before.createComposition({ title: 'Tides' })
  before.setCompositionAside({ ...piece, title: 'Low tide', changedAt: piece.changedAt + 1 })

  await nextPage()
  const { readComposition } = await import('@/storage/compositions')
  await eventually(async () => expect(await readComposition(piece.id)).toMatchObject({ title: 'Low tide' }))
})

async function nextPage(): Promise<void> {
  vi.resetModules()
  const { resumeWork } = await import('./resume-work')
  resumeWork()
}
