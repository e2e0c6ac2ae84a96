import { beforeEach, describe, expect, it, vi } from 'vitest'
import { wavSamples } from '@/domain/audio/wav-samples'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'
import { UNDO_SECONDS } from './erase'
import { eraseVoiceLeftOvers } from './erase-voice-overs'
import { holdOpen } from './open-lock'
import { database } from './open'
import { soundIds, takeSoundFile, writeTakeSound } from './take-sounds'
import {
  createVoiceOver,
  deleteVoiceOver,
  putVoiceOver,
  readVoiceOver,
  restoreVoiceOver,
} from './voice-overs'
import {
  addTake,
  deleteTake,
  deleteTakes,
  keepCheck,
  knownKeys,
  listTakes,
  restoreTake,
  restoreTakes,
  reuseTake,
  type TakePlace,
  type TakeSound,
} from './voice-takes'

const samples = Float32Array.from({ length: 2400 }, (_, i) => Math.round(20_000 * Math.sin(i / 20)) / 32768)
const sound: TakeSound = {
  samples,
  sampleRate: 24_000,
  words: [],
  wordTiming: 'heard',
  receiptId: null,
  chargedCredits: 5,
}
const spokenAs = {
  text: 'One.',
  voiceId: 'af_heart',
  speed: 1,
  service: 'device',
  modelId: '',
  pronunciations: [],
}

beforeEach(() => freshOrigin())

describe('a take', () => {
  it('is kept with its sound, sample by sample', async () => {
    const take = await addTake(placeOf('script'), sound)
    expect(take).toMatchObject({ durationSeconds: 0.1, chargedCredits: 5 })
    expect(await wavSamples(await takeSoundFile(take.soundId))).toEqual({ samples, sampleRate: 24_000 })
    expect(await listTakes('script')).toEqual([take])
  })

  it('leaves nothing behind where there is no room for it', async () => {
    await freshOrigin({ roomBytes: 1000 })
    await expect(addTake(placeOf('script'), sound)).rejects.toMatchObject({ name: 'StorageFullError' })
    expect(await soundIds()).toEqual([])
    expect(await listTakes('script')).toEqual([])
  })

  it('is the take of every line that says the same, in any script, for nothing', async () => {
    expect(await reuseTake(placeOf('other'))).toBeNull()
    const take = await addTake(placeOf('script'), sound)
    expect(await knownKeys()).toEqual(new Set(['key']))
    const again = await reuseTake(placeOf('other'))
    expect(again).toMatchObject({ soundId: take.soundId, voiceOverId: 'other', chargedCredits: null })
    expect(await soundIds()).toHaveLength(1)
  })

  it('that is used again is the one a person picked, else the newest', async () => {
    const script = await createVoiceOver()
    const now = vi.spyOn(Date, 'now')
    const made = []
    for (let at = 1; at <= 12; at++) {
      now.mockReturnValue(at)
      made.push(await addTake(placeOf(script.id), sound))
    }
    expect(await reuseTake(placeOf('other'))).toMatchObject({ soundId: made.at(-1)!.soundId })
    await putVoiceOver({ ...script, chosenTakes: { line: made[3]!.id } }, [script])
    expect(await reuseTake(placeOf('another'))).toMatchObject({ soundId: made[3]!.soundId })
    now.mockRestore()
  })

  it('keeps what was heard when it was checked, for every line that has it', async () => {
    const take = await addTake(placeOf('script'), sound)
    expect(take.check).toBeNull()
    const misread = { kind: 'misread', written: 'One', heard: 'won', start: 0, end: 3 } as const
    const check = { heard: 'Won.', differences: [misread] }
    await keepCheck(take.id, check)
    expect(await listTakes('script')).toEqual([{ ...take, check }])
    expect(await reuseTake(placeOf('other'))).toMatchObject({ check })
  })

  it('can be deleted with others, and restored with them', async () => {
    const one = await addTake(placeOf('script'), sound)
    const other = await addTake(placeOf('script'), sound)
    const kept = await addTake(placeOf('script'), sound)
    await deleteTakes([one, other])
    expect(await listTakes('script')).toEqual([kept])
    await restoreTakes([one, other])
    expect(new Set(await listTakes('script'))).toEqual(new Set([one, other, kept]))
  })

  it('can be deleted, and restored for a while; its sound goes with the last line that has it', async () => {
    const take = await addTake(placeOf('script'), sound)
    const again = await reuseTake(placeOf('other'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await deleteTake(take)
    expect(await listTakes('script')).toEqual([])
    await restoreTake(take)
    expect(await listTakes('script')).toEqual([take])
    await deleteTake(take)
    vi.advanceTimersByTime(UNDO_SECONDS * 1000)
    vi.useRealTimers()
    await settled()
    expect(await soundIds()).toHaveLength(1)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await deleteTake(again!)
    vi.advanceTimersByTime(UNDO_SECONDS * 1000)
    vi.useRealTimers()
    await eventually(async () => expect(await soundIds()).toEqual([]))
  })
})

describe('a script', () => {
  it('is restored on reading, whatever lies there', async () => {
    const kept = await createVoiceOver({ title: 'Mine' })
    await putVoiceOver({ ...kept, script: { ...kept.script, speed: 1.2 } }, [kept])
    expect(await readVoiceOver(kept.id)).toMatchObject({ title: 'Mine', script: { speed: 1.2 } })
    const damaged = { id: 'damaged', title: 7, script: { text: 'One.', lines: 'none', speakers: null } }
    await (await database()).put('voiceOvers', damaged as never)
    expect(await readVoiceOver('damaged')).toMatchObject({
      title: '',
      script: { text: 'One.', lines: [], speakers: {} },
    })
  })

  it('comes back with its takes when its deletion is undone', async () => {
    const script = await createVoiceOver()
    await addTake(placeOf(script.id), sound)
    await deleteVoiceOver(script.id)
    expect(await readVoiceOver(script.id)).toBeNull()
    await restoreVoiceOver(script)
    expect(await listTakes(script.id)).toHaveLength(1)
  })

  it('comes back with them when it was deleted while left-overs were being cleared away', async () => {
    const script = await createVoiceOver()
    await addTake(placeOf(script.id), sound)
    const clearing = eraseVoiceLeftOvers()
    await deleteVoiceOver(script.id)
    await clearing
    await restoreVoiceOver(script)
    expect(await listTakes(script.id)).toHaveLength(1)
  })

  it('keeps its takes where another tab goes on with it after the deletion', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [script, deleted] = [await createVoiceOver(), await createVoiceOver()]
    for (const { id } of [script, deleted]) await addTake(placeOf(id), sound)
    for (const { id } of [script, deleted]) await deleteVoiceOver(id)
    await putVoiceOver({ ...script, title: 'Lives on', revision: 'next' }, [script])
    vi.advanceTimersByTime(UNDO_SECONDS * 1000)
    vi.useRealTimers()
    await eventually(async () => expect(await listTakes(deleted.id)).toEqual([]))
    expect(await listTakes(script.id)).toHaveLength(1)
  })

  it('keeps its takes while a tab has it open, which may go on with it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [open, deleted] = [await createVoiceOver(), await createVoiceOver()]
    for (const { id } of [open, deleted]) await addTake(placeOf(id), sound)
    const letGo = holdOpen(open.id)
    for (const { id } of [open, deleted]) await deleteVoiceOver(id)
    vi.advanceTimersByTime(UNDO_SECONDS * 1000)
    vi.useRealTimers()
    await eventually(async () => expect(await listTakes(deleted.id)).toEqual([]))
    expect(await listTakes(open.id)).toHaveLength(1)
    letGo()
    await settled()
    await eraseVoiceLeftOvers()
    expect(await listTakes(open.id)).toEqual([])
  })

  it('leaves takes and sounds to the next start when its tab is closed', async () => {
    const script = await createVoiceOver()
    await addTake(placeOf(script.id), sound)
    await addTake(placeOf('gone'), sound)
    await writeTakeSound('without a row', samples, 24_000)
    await eraseVoiceLeftOvers()
    expect(await soundIds()).toHaveLength(1)
    expect(await listTakes('gone')).toEqual([])
    expect(await listTakes(script.id)).toHaveLength(1)
  })
})

function placeOf(voiceOverId: string): TakePlace {
  return { voiceOverId, lineId: 'line', key: 'key', spokenAs, serviceName: '' }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 50))
