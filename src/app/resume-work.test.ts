import { beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'
import { fakeStorage } from '@/testing/fake-storage'

beforeEach(async () => {
  vi.resetModules()
  await freshOrigin()
  vi.stubGlobal('localStorage', fakeStorage())
})

test('a script that the last page had no time to store is there, wherever the next one begins', async () => {
  const before = { ...(await import('@/storage/voice-overs')), ...(await import('@/storage/unsaved-script')) }
  const script = await before.createVoiceOver({ title: 'Tides' })
  before.unsavedScripts.setAside({ ...script, title: 'Low tide', revision: 'next' }, [script])

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
  before.unsavedCompositions.setAside({ ...piece, title: 'Low tide', revision: 'next' }, [piece])

  await nextPage()
  const { readComposition } = await import('@/storage/compositions')
  await eventually(async () => expect(await readComposition(piece.id)).toMatchObject({ title: 'Low tide' }))
})

async function nextPage(): Promise<void> {
  vi.resetModules()
  const { resumeWork } = await import('./resume-work')
  resumeWork()
}
