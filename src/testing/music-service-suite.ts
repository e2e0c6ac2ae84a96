import { beforeAll, describe, expect, it } from 'vitest'
import { FIRST_REQUEST, type MusicRequest } from '@/domain/music/brief'
import { DEVICE } from '@/storage/connections'
import type { AudioService, ComposeInput, ComposeJob } from '@/services/audio-service'
import { addMusicTake, type MusicPlace, type MusicSound } from '@/storage/music-takes'

/** A service that composes, and what is asked of it. */
export type ComposingService = { service: AudioService; request: MusicRequest; modelId: string }

export const MUSIC_REQUEST: MusicRequest = { ...FIRST_REQUEST, prompt: 'upbeat pop in C major', seconds: 5 }

/** What holds for every service that composes, wherever it works. */
export function musicSuite(name: string, setUp: () => Promise<ComposingService>): void {
  describe(`${name}, as any service that composes`, () => {
    let under: ComposingService
    let made: Awaited<ReturnType<typeof compose>>
    beforeAll(async () => {
      under = await setUp()
      made = await compose(under)
    })

    it('gives the whole piece as one sound of two channels, and tells how loud it is', () => {
      expect(made.sounds).toHaveLength(1)
      const [{ samples, sampleRate, loudnessLufs, truePeakDbtp }] = made.sounds as [MusicSound]
      const [left, right] = samples
      expect(left.length).toBe(right.length)
      expect(left.length / sampleRate).toBeGreaterThan(0.9)
      expect(left.some((sample) => Math.abs(sample) > 0.01)).toBe(true)
      expect(loudnessLufs).toBeGreaterThan(-30)
      expect(loudnessLufs).toBeLessThan(0)
      expect(truePeakDbtp).toBeLessThan(1)
    })

    it('tells its family only where it has one, and its score only where it is known', () => {
      const [{ family, score, midi }] = made.sounds as [MusicSound]
      if (family) expect(family.seed).toBe(7)
      expect(score === null).toBe(midi === null)
    })

    it('makes a take that can be kept', async () => {
      const take = await addMusicTake(PLACE, made.sounds[0]!)
      expect(take.durationSeconds).toBeCloseTo(made.sounds[0]!.samples[0].length / take.sampleRate)
      expect(Math.max(...take.peaks)).toBeGreaterThan(300)
    })

    it('tells that it is done', () => expect(made.fractions.at(-1)).toBe(1))

    it('rejects with the reason of its signal', async () => {
      const reason = new Error('no longer wanted')
      await expect(compose(under, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    })

    it('fails when its sound cannot be stored', async () => {
      const full = new Error('no room')
      await expect(compose(under, { onComposed: () => Promise.reject(full) })).rejects.toBe(full)
    })
  })
}

const PLACE: MusicPlace = {
  compositionId: 'piece',
  variationId: 'variation',
  request: MUSIC_REQUEST,
  service: DEVICE,
  serviceName: '',
  modelId: '',
}

/** One piece, as an intent of its own. */
export async function compose(
  { service, request, modelId }: ComposingService,
  { signal = new AbortController().signal, onComposed, onHold = () => undefined }: Partial<ComposeJob> = {},
  change: Partial<ComposeInput> = {},
) {
  const sounds: MusicSound[] = []
  const fractions: number[] = []
  await service.compose(
    {
      intentId: crypto.randomUUID(),
      composition: { id: 'piece', title: 'Piece' },
      request,
      family: { seed: 7 },
      modelId,
      estimateCredits: 1,
      ...change,
    },
    {
      signal,
      async onComposed(sound) {
        await onComposed?.(sound)
        sounds.push(sound)
      },
      onProgress: (fraction) => void fractions.push(fraction),
      onHold,
    },
  )
  return { sounds, fractions }
}
