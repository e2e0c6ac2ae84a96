import { beforeEach, describe, expect, it } from 'vitest'
import { putConnection, type Connection } from '@/storage/connections'
import { paidRequestsOf } from '@/storage/paid-requests'
import { listReceipts, readReceipt } from '@/storage/receipts'
import { cloudService, CLOUD } from '@/testing/cloud-service'
import { freshOrigin } from '@/testing/fake-browser'
import {
  always,
  BUSY,
  hostileCloud,
  LOSSES,
  REFUSALS,
  SPEECH_ANSWERS,
  SPEECH_LOSSES,
  type HostileCloud,
} from '@/testing/hostile-cloud'
import { compose, MUSIC_REQUEST, musicSuite } from '@/testing/music-service-suite'
import { nodeRender } from '@/testing/node/node-render'
import { tone } from '@/testing/tones'
import { wavFile } from '@/testing/wav'
import { musicPriceOf } from './music-price'
import { allowRepeat } from './paid-once'

const sound = nodeRender()
const modelId = 'minimax-music-v2'
const asked = { request: MUSIC_REQUEST, modelId }

beforeEach(() => freshOrigin())

musicSuite('the HTTP service', async () => {
  await freshOrigin()
  return { service: at(always(SPEECH_ANSWERS['the contract'])), ...asked }
})

describe('music at a paid service', () => {
  it.each(Object.entries(SPEECH_ANSWERS))('is read from %s, and paid once', async (_shape, answer) => {
    const cloud = hostileCloud(answer)
    const { sounds } = await compose({ service: at(cloud), ...asked }, {}, { intentId: 'take' })
    const [{ samples, sampleRate }] = sounds as [(typeof sounds)[number]]
    // Whatever was asked for, or told: what is heard counts.
    expect(samples[0].length / sampleRate).toBeCloseTo(1, 3)
    expect(cloud.posts).toHaveLength(1)
    const receipt = await readReceipt('take')
    expect(receipt).toMatchObject({
      kind: 'music',
      subject: { type: 'music', id: 'piece' },
      state: 'charged',
    })
    expect([1, null]).toContain(receipt?.chargedCredits)
    expect(sounds[0]).toMatchObject({ receiptId: 'take', chargedCredits: receipt?.chargedCredits })
  })

  it('keeps both channels, each as it was sent', async () => {
    const sides = [tone(440, 44_100, 1, 0.5), tone(660, 44_100, 1, 0.25)]
    const audio = Buffer.from(await wavFile(sides, 44_100).arrayBuffer()).toString('base64')
    const cloud = hostileCloud((charge) => Response.json({ audio_base64: audio, cost_credits: charge() }))
    const { sounds } = await compose({ service: at(cloud), ...asked })
    const levels = sounds[0]!.samples.map((side) => Math.max(...side))
    expect(levels[0]).toBeCloseTo(0.5, 2)
    expect(levels[1]).toBeCloseTo(0.25, 2)
  })

  it('is asked for in the words of the contract, with the wish for no voice in the prompt', async () => {
    const cloud = always(SPEECH_ANSWERS['the contract'])
    await compose({ service: at(cloud), ...asked, request: { ...MUSIC_REQUEST, seconds: 30.4 } })
    expect(cloud.posts[0]).toMatchObject({
      path: '/proxy/audio/music',
      fields: { prompt: 'upbeat pop in C major, instrumental, no vocals', model_id: modelId, duration: 30 },
    })
    expect(Object.keys(cloud.posts[0]?.fields ?? {})).toEqual(['prompt', 'model_id', 'duration'])
    expect(cloud.posts[0]?.headers.has('idempotency-key')).toBe(false)
  })

  it('has the seed and the key of the request where a server knows them, and the prompt as it is', async () => {
    const cloud = always(SPEECH_ANSWERS['the contract'])
    const service = at(cloud, { extensions: ['idempotency_key', 'seed'] })
    const { sounds } = await compose({ service, ...asked }, {}, { intentId: 'take', family: { seed: 5 } })
    expect(cloud.posts[0]?.fields).toMatchObject({ prompt: 'upbeat pop in C major', seed: 5 })
    expect(cloud.posts[0]?.headers.get('idempotency-key')).toBe('take:0')
    expect(sounds[0]?.family).toEqual({ seed: 5 })
  })

  it('has no family where the service has no seeds', async () => {
    const { sounds } = await compose({ service: at(always(SPEECH_ANSWERS['the contract'])), ...asked })
    expect(sounds[0]).toMatchObject({ family: null, score: null, midi: null })
  })

  it.each(Object.entries(REFUSALS))(
    'that is refused with %s takes nothing, and may be asked again',
    async (_status, refusal) => {
      const cloud = hostileCloud(refusal, SPEECH_ANSWERS['the contract'])
      const ask = () => compose({ service: at(cloud), ...asked }, {}, { intentId: 'take' })
      await expect(ask()).rejects.not.toMatchObject({ name: 'MaybeChargedError' })
      expect(await readReceipt('take')).toMatchObject({ state: 'not charged' })
      await ask()
      expect(await readReceipt('take')).toMatchObject({ state: 'charged', chargedCredits: 1 })
    },
  )

  it.each(Object.entries({ ...LOSSES, ...SPEECH_LOSSES }))(
    'that is lost to %s is not sent again before a person says so',
    async (_loss, loss) => {
      const cloud = hostileCloud(loss, SPEECH_ANSWERS['the contract'])
      const ask = () => compose({ service: at(cloud), ...asked }, {}, { intentId: 'take' })
      await expect(ask()).rejects.toMatchObject({ name: 'MaybeChargedError' })
      expect(await readReceipt('take')).toMatchObject({ state: 'unknown' })
      await expect(ask()).rejects.toMatchObject({ name: 'MaybeChargedError' })
      expect(cloud.posts).toHaveLength(1)
      await allowRepeat('take')
      expect((await ask()).sounds).toHaveLength(1)
      expect(cloud.posts).toHaveLength(2)
    },
  )

  it('that was paid for, but cannot be stored, waits in this tab, and is stored when it is asked for again', async () => {
    const cloud = always(SPEECH_ANSWERS['the contract'])
    const broken = new Error('no database')
    const ask = (onComposed?: () => Promise<void>) =>
      compose({ service: at(cloud), ...asked }, onComposed && { onComposed }, { intentId: 'take' })
    await expect(ask(() => Promise.reject(broken))).rejects.toBe(broken)
    expect((await paidRequestsOf('take')).map(({ state }) => state)).toEqual(['arrived'])
    expect(await readReceipt('take')).toMatchObject({ state: 'charged', chargedCredits: 1 })
    expect((await ask()).sounds).toHaveLength(1)
    expect((await paidRequestsOf('take')).map(({ state }) => state)).toEqual(['answered'])
    expect(cloud.posts).toHaveLength(1)
  })

  it('waits for a busy service, says so, and is charged once', async () => {
    const cloud = hostileCloud(BUSY, SPEECH_ANSWERS['the contract'])
    const { sounds } = await compose({ service: at(cloud), ...asked })
    expect(sounds).toHaveLength(1)
    expect(cloud.chargedCredits()).toBe(1)
  })

  it('costs what is stated or, where nothing is, what it cost the last time', async () => {
    expect(await price()).toEqual({ kind: 'not stated', lastCredits: null })
    await compose({ service: at(always(SPEECH_ANSWERS['the contract'])), ...asked })
    expect(await price()).toEqual({ kind: 'not stated', lastCredits: 1 })
    expect(musicPriceOf(CLOUD, 20, await listReceipts())).toEqual({ kind: 'known', credits: 20 })
    expect(musicPriceOf(null, 0, [])).toEqual({ kind: 'free' })
  })
})

function at(cloud: HostileCloud, changes: Partial<Connection> = {}) {
  const connection = { ...CLOUD, ...changes }
  void putConnection(connection)
  return cloudService(cloud, connection, { sound })
}

const price = async () => musicPriceOf(CLOUD, null, await listReceipts())
