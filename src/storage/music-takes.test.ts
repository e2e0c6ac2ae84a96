import { beforeEach, describe, expect, it, vi } from 'vitest'
import { FIRST_REQUEST } from '@/domain/music/brief'
import { wholeTake } from '@/domain/music/take-edit'
import { decodeWav } from '@/testing/decode-wav'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'
import { tone } from '@/testing/tones'
import { createComposition, deleteComposition, readComposition, restoreComposition } from './compositions'
import { duplicateComposition } from './duplicate-composition'
import { UNDO_SECONDS } from './erase'
import { eraseMusicLeftOvers } from './erase-music'
import { musicSoundFile, musicSoundIds, writeMusicSound } from './music-sounds'
import {
  addMusicTake,
  changeMusicTake,
  deleteMusicTake,
  hasMusicTakeOf,
  listMusicTakes,
  readMusicTake,
  restoreMusicTake,
  type MusicPlace,
  type MusicSound,
} from './music-takes'
import { database } from './open'

const quantised = (side: Float32Array<ArrayBuffer>) =>
  side.map((sample) => Math.round(sample * 32768) / 32768 + 0)
const samples: MusicSound['samples'] = [
  quantised(tone(440, 8000, 0.5, 0.5)),
  quantised(tone(660, 8000, 0.5, 0.25)),
]
const sound: MusicSound = {
  samples,
  sampleRate: 8000,
  loudnessLufs: -14,
  truePeakDbtp: -1.2,
  score: {
    styleName: 'Pop',
    tempoBpm: 120,
    metre: '4/4',
    keyName: 'C major',
    sections: [{ name: 'A', startSeconds: 0, endSeconds: 0.5, bars: 1, energy: 0.5, chords: [] }],
    barSeconds: [0],
    parts: [{ id: 'drums', instrument: 'Standard Kit' }],
    isLoop: false,
  },
  understood: [{ text: 'pop', meaning: 'Pop' }],
  notUnderstood: [{ text: 'blorp', reason: 'unknown' }],
  midi: Uint8Array.of(77, 84, 104, 100),
  family: { seed: 7, drums: 1 },
  receiptId: null,
  chargedCredits: null,
}

beforeEach(() => freshOrigin())

describe('a take of music', () => {
  it('is kept with its sound, both channels, sample by sample', async () => {
    const take = await addMusicTake(placeOf('piece'), sound)
    expect(take).toMatchObject({ durationSeconds: 0.5, isLiked: false, edit: null })
    // 10 ms each; the louder channel counts.
    expect(take.peaks).toHaveLength(50)
    expect(Math.max(...take.peaks) / 32767).toBeCloseTo(0.5, 2)
    const file = await decodeWav(await musicSoundFile(take.soundId))
    expect(file).toEqual({ channels: samples, sampleRate: 8000 })
    expect(await listMusicTakes('piece')).toEqual([take])
    expect(await hasMusicTakeOf('variation')).toBe(true)
    expect(await hasMusicTakeOf('another')).toBe(false)
  })

  it('leaves nothing behind where there is no room for it', async () => {
    await freshOrigin({ roomBytes: 1000 })
    await expect(addMusicTake(placeOf('piece'), sound)).rejects.toMatchObject({ name: 'StorageFullError' })
    expect(await musicSoundIds()).toEqual([])
    expect(await listMusicTakes('piece')).toEqual([])
  })

  it('is liked and edited without its sound being touched', async () => {
    const take = await addMusicTake(placeOf('piece'), sound)
    const edit = { ...wholeTake(0.5), endSeconds: 0.25, loop: { startSeconds: 0, endSeconds: 0.25 } }
    await changeMusicTake(take.id, { isLiked: true, edit })
    expect(await readMusicTake(take.id)).toEqual({ ...take, isLiked: true, edit })
    expect(await musicSoundIds()).toEqual([take.soundId])
  })

  it('is restored on reading, whatever lies there', async () => {
    const take = await addMusicTake(placeOf('piece'), sound)
    const damaged = {
      ...take,
      score: { styleName: 7 },
      midi: 'none',
      edit: { startSeconds: '?' },
      peaks: null,
    }
    await (await database()).put('musicTakes', damaged as never)
    expect(await readMusicTake(take.id)).toEqual({
      ...take,
      score: null,
      midi: null,
      edit: null,
      peaks: new Int16Array(),
    })
  })

  it('can be deleted, and restored for a while; its sound goes with the last take that has it', async () => {
    const piece = await createComposition()
    const take = await addMusicTake(placeOf(piece.id), sound)
    const copy = await duplicateComposition(piece.id, 'Copy')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await deleteMusicTake(take)
    expect(await listMusicTakes(piece.id)).toEqual([])
    await restoreMusicTake(take)
    expect(await listMusicTakes(piece.id)).toEqual([take])
    await deleteMusicTake(take)
    await passUndo()
    expect(await musicSoundIds()).toEqual([take.soundId])
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const [copied] = await listMusicTakes(copy!.id)
    await deleteMusicTake(copied!)
    await passUndo()
    await eventually(async () => expect(await musicSoundIds()).toEqual([]))
  })
})

describe('a composition', () => {
  it('is restored on reading, whatever lies there', async () => {
    const damaged = {
      id: 'damaged',
      title: 7,
      request: { prompt: 'pop', seconds: 'long' },
      under: 'a script',
    }
    await (await database()).put('compositions', damaged as never)
    expect(await readComposition('damaged')).toMatchObject({
      title: '',
      request: { ...FIRST_REQUEST, prompt: 'pop' },
      under: null,
    })
  })

  it('is copied with its takes, which share their sounds and were paid for once', async () => {
    const piece = await createComposition({ request: { ...FIRST_REQUEST, prompt: 'pop' }, seed: 7 })
    await addMusicTake(placeOf(piece.id), { ...sound, chargedCredits: 20 })
    const copy = await duplicateComposition(piece.id, 'Copy')
    expect(copy).toMatchObject({ title: 'Copy', request: piece.request, seed: 7 })
    expect(await listMusicTakes(copy!.id)).toMatchObject([{ chargedCredits: null, family: sound.family }])
    expect(await musicSoundIds()).toHaveLength(1)
    expect(await duplicateComposition('nothing', 'Copy')).toBeNull()
  })

  it('comes back with its takes when its deletion is undone', async () => {
    const piece = await createComposition()
    await addMusicTake(placeOf(piece.id), sound)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await deleteComposition(piece.id)
    expect(await readComposition(piece.id)).toBeNull()
    await restoreComposition(piece)
    await passUndo()
    expect(await listMusicTakes(piece.id)).toHaveLength(1)
    expect(await musicSoundIds()).toHaveLength(1)
  })

  it('takes its takes and their sounds with it when it is not', async () => {
    const piece = await createComposition()
    await addMusicTake(placeOf(piece.id), sound)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await deleteComposition(piece.id)
    await passUndo()
    await eventually(async () => expect(await musicSoundIds()).toEqual([]))
    expect(await listMusicTakes(piece.id)).toEqual([])
  })

  it('leaves takes and sounds to the next start when its tab is closed', async () => {
    const piece = await createComposition()
    await addMusicTake(placeOf(piece.id), sound)
    await addMusicTake(placeOf('gone'), sound)
    await writeMusicSound('without a row', samples, 8000)
    await eraseMusicLeftOvers()
    expect(await musicSoundIds()).toHaveLength(1)
    expect(await listMusicTakes('gone')).toEqual([])
    expect(await listMusicTakes(piece.id)).toHaveLength(1)
  })
})

function placeOf(compositionId: string): MusicPlace {
  const request = { ...FIRST_REQUEST, prompt: 'pop' }
  const made = { service: 'device', serviceName: '', modelId: 'overtone-composer' }
  return { compositionId, variationId: 'variation', request, ...made }
}

/** Deletions can no longer be undone; what that leads to is over. */
async function passUndo(): Promise<void> {
  vi.advanceTimersByTime(UNDO_SECONDS * 1000)
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve, 50))
}
