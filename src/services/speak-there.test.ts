import { beforeEach, describe, expect, it } from 'vitest'
import { putConnection, type Connection } from '@/storage/connections'
import { readReceipt } from '@/storage/receipts'
import { speak, speechSuite } from '@/testing/audio-service-suite'
import { cloudService, CLOUD } from '@/testing/cloud-service'
import { freshOrigin } from '@/testing/fake-browser'
import { speechWishesSuite } from '@/testing/speech-wishes-suite'
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
import { nodeRender } from '@/testing/node/node-render'
import type { HttpServiceEngines } from './http-service'
import { allowRepeat } from './paid-once'

const sound = nodeRender()
const spokenAs = {
  text: 'Hello there, world.',
  voiceId: 'Wise_Woman',
  speed: 1,
  service: '/proxy',
  modelId: 'minimax',
  pronunciations: [],
}

beforeEach(() => freshOrigin())

speechSuite('the HTTP service', async () => {
  await freshOrigin()
  return { service: at(always(SPEECH_ANSWERS['the contract'])), spokenAs }
})

speechWishesSuite('the HTTP service', async () => {
  await freshOrigin()
  const refused = { service: at(always(REFUSALS[422])), spokenAs, errorName: 'InvalidRequestError' }
  return { service: at(always(SPEECH_ANSWERS['the contract'])), spokenAs, isCanned: true, refused }
})

describe('a line at a paid service', () => {
  it.each(Object.entries(SPEECH_ANSWERS))('is read from %s, and paid once', async (_shape, answer) => {
    const cloud = hostileCloud(answer)
    const { sounds } = await speak({ service: at(cloud), spokenAs }, {}, { intentId: 'line' })
    const [{ samples, sampleRate, words }] = sounds as [(typeof sounds)[number]]
    expect(samples.length / sampleRate).toBeCloseTo(1, 3)
    // Spread over what is heard, not over the silence around it.
    expect(words[0]?.startSeconds).toBeCloseTo(0.25, 1)
    expect(words.at(-1)?.endSeconds).toBeCloseTo(0.75, 1)
    expect(cloud.posts).toHaveLength(1)
    const receipt = await readReceipt('line')
    expect(receipt).toMatchObject({ kind: 'speech', subject: { type: 'voice-over' }, state: 'charged' })
    expect([1, null]).toContain(receipt?.chargedCredits)
  })

  it('is asked of its model and voice, in the words of the contract', async () => {
    const cloud = hostileCloud(SPEECH_ANSWERS['the contract'])
    const line = {
      ...spokenAs,
      text: 'Use SQL [pause 1s] now.',
      pronunciations: [{ word: 'SQL', says: 'sequel' }],
    }
    const { sounds } = await speak({ service: at(cloud), spokenAs: line })
    expect(cloud.posts[0]).toMatchObject({
      path: '/proxy/audio/tts',
      fields: { text: 'Use sequel, now.', model_id: 'minimax', voice: 'Wise_Woman' },
    })
    // The pause is made here, to the sample.
    expect(sounds[0]!.samples.length / sounds[0]!.sampleRate).toBeCloseTo(2, 3)
  })

  it('goes to the door of OpenAI where that is all there is, or where a speed is asked for', async () => {
    const cloud = hostileCloud(SPEECH_ANSWERS['the sound itself'], SPEECH_ANSWERS['the sound itself'])
    await speak({ service: at(cloud, { balancePath: null }), spokenAs: { ...spokenAs, voiceId: '' } })
    await speak({ service: at(cloud, { extensions: ['speech'] }), spokenAs: { ...spokenAs, speed: 1.5 } })
    expect(cloud.posts.map(({ path }) => path)).toEqual(['/proxy/audio/speech', '/proxy/audio/speech'])
    expect(cloud.posts.map(({ fields }) => [fields['voice'], fields['speed']])).toEqual([
      ['alloy', 1],
      ['Wise_Woman', 1.5],
    ])
  })

  it.each(Object.entries(REFUSALS))(
    'that is refused with %s takes nothing, and may be asked again',
    async (_status, refusal) => {
      const cloud = hostileCloud(refusal)
      const ask = () => speak({ service: at(cloud), spokenAs }, {}, { intentId: 'line' })
      await expect(ask()).rejects.not.toMatchObject({ name: 'MaybeChargedError' })
      expect(await readReceipt('line')).toMatchObject({ state: 'not charged' })
      cloud.posts.length = 0
      await speak({ service: at(always(SPEECH_ANSWERS['the contract'])), spokenAs }, {}, { intentId: 'line' })
      expect(await readReceipt('line')).toMatchObject({ state: 'charged', chargedCredits: 1 })
    },
  )

  it.each(Object.entries({ ...LOSSES, ...SPEECH_LOSSES }))(
    'that is lost to %s is not sent again before a person says so',
    async (_loss, loss) => {
      const cloud = hostileCloud(loss, SPEECH_ANSWERS['the contract'])
      const ask = () => speak({ service: at(cloud), spokenAs }, {}, { intentId: 'line' })
      await expect(ask()).rejects.toMatchObject({ name: 'MaybeChargedError' })
      expect(await readReceipt('line')).toMatchObject({ state: 'unknown' })
      await expect(ask()).rejects.toMatchObject({ name: 'MaybeChargedError' })
      expect(cloud.posts).toHaveLength(1)
      await allowRepeat('line')
      await ask()
      expect(cloud.posts).toHaveLength(2)
    },
  )

  it('waits for a busy service, and says so', async () => {
    const cloud = hostileCloud(BUSY, SPEECH_ANSWERS['the contract'])
    const { sounds } = await speak({ service: at(cloud), spokenAs })
    expect(sounds).toHaveLength(1)
    expect(cloud.chargedCredits()).toBe(1)
  })

  it('has its words where they are heard, if this device can find them', async () => {
    const alignment: HttpServiceEngines['alignment'] = {
      call: (async () => [word(' Hello', 0.3), word(' there,', 0.5), word(' world.', 0.6)]) as never,
    }
    const service = at(always(SPEECH_ANSWERS['the contract']), {}, { alignment })
    const { words, timings } = await speak({ service, spokenAs })
    expect(timings).toEqual(['approximate', 'aligned'])
    expect(words.map(({ startSeconds }) => startSeconds)).toEqual([0.3, 0.5, 0.6])
  })
})

function at(
  cloud: HostileCloud,
  changes: Partial<Connection> = {},
  engines: Partial<HttpServiceEngines> = {},
) {
  const connection = { ...CLOUD, ...changes }
  void putConnection(connection)
  return cloudService(cloud, connection, { sound, ...engines })
}

function word(text: string, startSeconds: number) {
  return { text, startSeconds, endSeconds: startSeconds + 0.1, probability: 1 }
}
