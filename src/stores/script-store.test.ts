import { beforeEach, describe, expect, it, vi } from 'vitest'
import { onCopy } from '@/storage/kept-copies'
import { createVoiceOver, putVoiceOver, readVoiceOver, type VoiceOver } from '@/storage/voice-overs'
import { eventually } from '@/testing/eventually'
import { tellFromAnotherTab } from '@/testing/another-tab'
import { freshOrigin } from '@/testing/fake-browser'
import { useScript } from './script-store'

let script: VoiceOver

beforeEach(async () => {
  await freshOrigin()
  script = await createVoiceOver()
  await useScript.getState().open(script.id)
})

describe('an open script', () => {
  it('shows what is written at once, and stores it soon after', async () => {
    useScript.getState().change({ type: 'write', text: 'One. Two.' })
    expect(useScript.getState()).toMatchObject({
      canUndo: true,
      voiceOver: { script: { text: 'One. Two.' } },
    })
    await eventually(async () => expect((await readVoiceOver(script.id))?.script.lines).toHaveLength(2))
  })

  it('is stored when it is closed, and when another is opened', async () => {
    useScript.getState().change({ type: 'write', text: 'One.' })
    await useScript.getState().close()
    expect((await readVoiceOver(script.id))?.script.text).toBe('One.')
    await useScript.getState().open(script.id)
    useScript.getState().rename('Mine')
    const other = await createVoiceOver()
    await useScript.getState().open(other.id)
    expect(await readVoiceOver(script.id)).toMatchObject({ title: 'Mine', script: { text: 'One.' } })
    expect(useScript.getState().voiceOver?.id).toBe(other.id)
  })

  it('can be undone and redone; a picked take stays picked', () => {
    useScript.getState().change({ type: 'write', text: 'One.' })
    useScript.getState().chooseTake('line', 'take')
    useScript.getState().undo()
    expect(useScript.getState()).toMatchObject({
      canUndo: false,
      canRedo: true,
      voiceOver: { script: { text: '' }, chosenTakes: { line: 'take' } },
    })
    useScript.getState().redo()
    expect(useScript.getState().voiceOver?.script.text).toBe('One.')
  })

  it('lets go of picked takes of lines that are spoken again, and of no others', () => {
    useScript.getState().chooseTake('line', 'take')
    useScript.getState().chooseTake('other', 'its take')
    useScript.getState().chooseNewest(['line'])
    expect(useScript.getState().voiceOver?.chosenTakes).toEqual({ other: 'its take' })
  })

  it('tells that it cannot be stored, and keeps what was written', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
    })
    useScript.getState().change({ type: 'write', text: 'One.' })
    await useScript.getState().close()
    put.mockRestore()
    expect(useScript.getState().saveError).toBe('StorageFullError')
  })

  it('is not there where nothing is stored under its id', async () => {
    expect(await useScript.getState().open('nothing')).toBe(false)
    expect(useScript.getState().voiceOver).toBeNull()
  })
})

describe('a script that is open in two tabs', () => {
  it('shows what the other tab stored, one undo from what was here', async () => {
    useScript.getState().change({ type: 'write', text: 'Mine.' })
    await useScript.getState().close()
    await useScript.getState().open(script.id)
    script = (await readVoiceOver(script.id))!
    await storeElsewhere(theirs('Theirs.'), true)
    await eventually(async () => expect(useScript.getState().voiceOver?.script.text).toBe('Theirs.'))
    useScript.getState().undo()
    expect(useScript.getState().voiceOver?.script.text).toBe('Mine.')
    await useScript.getState().close()
    expect((await readVoiceOver(script.id))?.script.text).toBe('Mine.')
  })

  it('keeps what both wrote: theirs as the script, mine as a copy and one undo away', async () => {
    const tell = vi.fn<(copy: VoiceOver) => void>()
    onCopy('voiceOvers', { titleOf: () => 'A copy', tell })
    useScript.getState().change({ type: 'write', text: 'Mine.' })
    await storeElsewhere(theirs('Theirs.'), false)
    await eventually(async () => expect(tell).toHaveBeenCalledOnce())
    expect((await readVoiceOver(script.id))?.script.text).toBe('Theirs.')
    expect(await readVoiceOver(tell.mock.calls[0]![0].id)).toMatchObject({
      title: 'A copy',
      script: { text: 'Mine.' },
    })
    await eventually(async () => expect(useScript.getState().voiceOver?.script.text).toBe('Theirs.'))
    useScript.getState().undo()
    expect(useScript.getState().voiceOver?.script.text).toBe('Mine.')
    await useScript.getState().close()
    expect((await readVoiceOver(script.id))?.script.text).toBe('Mine.')
    expect(tell).toHaveBeenCalledOnce()
  })
})

function theirs(text: string): VoiceOver {
  return { ...script, script: { ...script.script, text }, revision: crypto.randomUUID() }
}

/** As another tab puts it there, and says so. */
async function storeElsewhere(row: VoiceOver, isTold: boolean) {
  await putVoiceOver(row, [script])
  if (isTold) tellFromAnotherTab('voiceOvers', row.id)
}
