import { beforeEach, describe, expect, it } from 'vitest'
import { FIRST_REQUEST } from '@/domain/music/brief'
import { wholeTake } from '@/domain/music/take-edit'
import { addMusicTake, changeMusicTake, deleteMusicTake, type MusicTake } from '@/storage/music-takes'
import { decodeWav } from '@/testing/decode-wav'
import { freshOrigin } from '@/testing/fake-browser'
import { nodeRender } from '@/testing/node/node-render'
import { tone } from '@/testing/tones'
import { takeAudio } from '@/services/take-audio'
import type { MusicOutput } from './music-output'
import { createMusicPlayer, type MusicPlayhead } from './music-player'

const RATE = 8000
const engine = nodeRender()
const audioOf: typeof takeAudio = (take, edit, signal) => takeAudio(take, edit, signal, engine)

beforeEach(() => freshOrigin())

describe('the music player', () => {
  it('plays a take from its start, tells where it is, and stands at its start again when it is over', async () => {
    const { player, output, at } = open()
    const take = await takeOf({ seconds: 4 })
    await player.getState().play(take.id)
    expect(output.voices).toMatchObject([{ offsetSeconds: 0, isLooping: false }])
    output.pass(1.5)
    expect(at()).toMatchObject({ takeId: take.id })
    expect(at().seconds).toBeCloseTo(1.48)
    output.voices[0]!.onEnded()
    expect(player.getState().isPlaying).toBe(false)
    expect(at().seconds).toBe(0)
  })

  it('changes to the same bar and beat of another take, without a gap, and as loud', async () => {
    const { player, output } = open()
    const slow = await takeOf({ seconds: 8, bars: [0, 4], loudnessLufs: -14, truePeakDbtp: -1 })
    const fast = await takeOf({ seconds: 4, bars: [0, 2], loudnessLufs: -20, truePeakDbtp: -3 })
    await player.getState().play(slow.id)
    output.pass(5 + 0.02)
    await player.getState().switchTo(fast.id)
    const [before, after] = output.voices
    // 5 s is a quarter into the second bar; so is 2.5 s. Both a moment later, when the sound is there.
    expect(after!.offsetSeconds).toBeCloseTo(2.5 + 0.01)
    expect(before!.stoppedAt).toBe(after!.when)
    expect(before!.gainDb - after!.gainDb).toBe(-6)
    expect(player.getState()).toMatchObject({ takeId: fast.id, isPlaying: true, openingId: null })
  })

  it('changes without playing while it is paused', async () => {
    const { player, output, at } = open()
    const one = await takeOf({ seconds: 8, bars: [0, 4] })
    const other = await takeOf({ seconds: 4, bars: [0, 2] })
    await player.getState().play(one.id, 6)
    player.getState().pause()
    await player.getState().switchTo(other.id)
    expect(output.voices).toHaveLength(1)
    expect(at()).toMatchObject({ takeId: other.id })
    expect(at().seconds).toBeCloseTo(3, 1)
    await player.getState().toggle(other.id)
    expect(output.voices.at(-1)?.offsetSeconds).toBeCloseTo(3, 1)
  })

  it('goes around in a loop, to the sample: that of the take, or all of it', async () => {
    const { player, output, at } = open()
    const take = await takeOf({ seconds: 4, bars: [0, 1, 2, 3] })
    await player.getState().play(take.id)
    await player.getState().setLooping(true)
    expect(output.voices.at(-1)).toMatchObject({ isLooping: true, lengthSamples: 4 * RATE })
    output.pass(5)
    expect(at().seconds).toBeCloseTo(5 % 4, 1)
    const edit = { ...wholeTake(4), loop: { startSeconds: 1, endSeconds: 3 } }
    await changeMusicTake(take.id, { edit })
    await player.getState().refresh()
    expect(output.voices.at(-1)).toMatchObject({ isLooping: true, lengthSamples: 2 * RATE })
    output.pass(10)
    expect(at().seconds).toBeGreaterThanOrEqual(1)
    expect(at().seconds).toBeLessThanOrEqual(3)
    await player.getState().setLooping(false)
    expect(output.voices.at(-1)).toMatchObject({ isLooping: false, lengthSamples: 4 * RATE })
  })

  it('plays what is left of a take, and seeks in its own seconds', async () => {
    const { player, output, at } = open()
    const take = await takeOf({ seconds: 4 })
    await changeMusicTake(take.id, { edit: { ...wholeTake(4), startSeconds: 1, endSeconds: 3 } })
    await player.getState().play(take.id)
    expect(output.voices.at(-1)).toMatchObject({ offsetSeconds: 0, lengthSamples: 2 * RATE })
    player.getState().seek(2.5)
    expect(output.voices.at(-1)?.offsetSeconds).toBeCloseTo(1.5)
    player.getState().pause()
    expect(at().seconds).toBeCloseTo(2.5, 1)
    player.getState().seek(99)
    expect(at().seconds).toBe(3)
  })

  it('plays what was asked for last, however long the others take to open', async () => {
    const { player, output } = open()
    const [one, other] = [await takeOf({ seconds: 4 }), await takeOf({ seconds: 2 })]
    await Promise.all([player.getState().play(one.id), player.getState().play(other.id)])
    expect(output.voices).toHaveLength(1)
    expect(player.getState().takeId).toBe(other.id)
    const late = player.getState().play(one.id)
    player.getState().stop()
    await late
    expect(output.voices).toHaveLength(1)
    expect(player.getState()).toMatchObject({ takeId: null, isPlaying: false, openingId: null })
  })

  it('quiets the transport when it plays, and only then', async () => {
    let quieted = 0
    const { player } = open(() => quieted++)
    const take = await takeOf({ seconds: 2 })
    await player.getState().switchTo(take.id)
    expect(quieted).toBe(0)
    await player.getState().play(take.id)
    expect(quieted).toBe(1)
  })

  it('says what is wrong with a take that cannot be heard', async () => {
    const { player } = open()
    const take = await takeOf({ seconds: 2 })
    await deleteMusicTake(take)
    await player.getState().play(take.id)
    expect(player.getState()).toMatchObject({ errorName: 'TakeGoneError', isPlaying: false, openingId: null })
  })
})

function open(onPlay = () => {}) {
  const output = fakeOutput()
  const { store, subscribe } = createMusicPlayer(output, onPlay, audioOf)
  const at = () => {
    let playhead: MusicPlayhead | undefined
    subscribe((now) => (playhead = now))()
    return playhead!
  }
  return { player: store, output, at }
}

type FakeVoice = Parameters<MusicOutput['start']>[1] & { lengthSamples: number; stoppedAt: number | null }

/** Speakers with a clock that goes when it is told to. */
function fakeOutput() {
  const voices: FakeVoice[] = []
  let now = 10
  const output: MusicOutput<{ durationSeconds: number; lengthSamples: number }> = {
    now: () => now,
    wake: async () => undefined,
    async open(file, sampleRate) {
      const { channels } = await decodeWav(file)
      const lengthSamples = channels[0]!.length
      return { lengthSamples, durationSeconds: lengthSamples / sampleRate }
    },
    start({ lengthSamples }, how) {
      const voice: FakeVoice = { ...how, lengthSamples, stoppedAt: null }
      voices.push(voice)
      return { stop: (when) => void (voice.stoppedAt = when) }
    },
    setVolume: () => undefined,
  }
  return { ...output, voices, pass: (seconds: number) => void (now += seconds) }
}

type TakeFacts = Partial<Pick<MusicTake, 'loudnessLufs' | 'truePeakDbtp'>> & {
  seconds: number
  bars?: number[]
}

function takeOf({ seconds, bars, loudnessLufs = -14, truePeakDbtp = -1 }: TakeFacts): Promise<MusicTake> {
  const side = tone(440, RATE, seconds, 0.5)
  const score = { styleName: 'Pop', tempoBpm: 120, metre: '4/4', keyName: 'C major', sections: [], parts: [] }
  const place = { compositionId: 'piece', request: { ...FIRST_REQUEST, prompt: 'pop' }, service: 'device' }
  return addMusicTake(
    { ...place, variationId: crypto.randomUUID(), serviceName: '', modelId: '' },
    {
      samples: [side, side.slice()],
      sampleRate: RATE,
      loudnessLufs,
      truePeakDbtp,
      score: bars ? { ...score, barSeconds: bars, isLoop: false } : null,
      understood: [],
      notUnderstood: [],
      midi: null,
      family: null,
      receiptId: null,
      chargedCredits: null,
    },
  )
}
