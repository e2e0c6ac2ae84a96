import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fetchOffer } from '@/api/client/audio-models'
import { fetchSpeechOffer } from '@/api/client/speech-offer'
import { createServiceHttp, thisHome } from '@/api/client/service-http'
import { segmentText } from '@/domain/transcript/transcript'
import type { Connection } from '@/storage/connections'
import { listReceipts, readReceipt } from '@/storage/receipts'
import { audioServiceSuite, speak, speechSuite, transcribe } from '@/testing/audio-service-suite'
import { freshOrigin } from '@/testing/fake-browser'
import { compose, MUSIC_REQUEST, musicSuite } from '@/testing/music-service-suite'
import { nodeRecognition, SAYS, spokenRecording } from '@/testing/node/spoken-recording'
import { nodeRender } from '@/testing/node/node-render'
import { serveApp } from '@/testing/node/served-app'
import { speechWishesSuite } from '@/testing/speech-wishes-suite'
import { listFiles, saveFile, downloadFile } from '@/api/client/files'
import { addConnection, httpOf, testConnection, testDraft, type ConnectionDraft } from './connections'
import { createHttpService } from './http-service'
import { musicModelsOf } from './music-offer'
import { offerOf } from './voices'
import { allowRepeat } from './paid-once'

const server = await serveApp()
const alignment = nodeRecognition()
const nodeSound = nodeRender()
const draft: ConnectionDraft = {
  kind: 'server',
  name: 'Server under test',
  baseUrl: `${server.origin}/v1/`,
  auth: 'key',
  key: server.key,
}
const quiet = () => new AbortController().signal

afterAll(() => server.close())

audioServiceSuite('the HTTP service at our own server', () => studio())

const spokenAs = {
  text: 'Hello there, world.',
  voiceId: 'am_puck',
  speed: 1,
  service: `${server.origin}/v1`,
  modelId: 'kokoro',
  pronunciations: [],
}

speechSuite('the HTTP service at our own server', async () => ({
  service: (await studio()).service,
  spokenAs,
}))

speechWishesSuite('the HTTP service at our own server', async () => {
  const { service } = await studio()
  const refused = { service, spokenAs: { ...spokenAs, text: '🎉' }, errorName: 'InvalidRequestError' }
  return { service, spokenAs, isCanned: false, refused }
})

musicSuite('the HTTP service at our own server', async () => ({
  service: (await studio()).service,
  request: MUSIC_REQUEST,
  modelId: 'overtone-composer',
}))

describe('our own server', () => {
  beforeEach(() => freshOrigin())

  it('is found to work, with what it can do beyond the contract', async () => {
    const test = await testDraft(draft, quiet())
    expect(test).toMatchObject({
      status: 'works',
      balance: { totalCredits: expect.any(Number) },
      transcriptionModel: 'whisper-1',
      balancePath: '/credits/balance',
    })
    expect(test).toHaveProperty(
      'extensions',
      expect.arrayContaining(['verbose_json', 'stream', 'idempotency_key']),
    )
  })

  it.each([
    ['wrong key', { key: 'sk-wrong' }],
    ['wrong address', { baseUrl: `${server.origin}/v1/nothing` }],
    ['not this api', { baseUrl: server.origin }],
    ['unreachable', { baseUrl: 'http://127.0.0.1:9' }],
  ])('is found out of reach by: %s', async (reason, change) => {
    expect(await testDraft({ ...draft, ...change }, quiet())).toMatchObject({ status: 'failed', reason })
  })

  it('is asked again with the key that was kept, and never shows it', async () => {
    const connection = await connect()
    expect(JSON.stringify(connection)).not.toContain(server.key)
    expect(await testConnection(connection, quiet())).toMatchObject({ status: 'works' })
  })

  it('charges what the receipts say, to the credit', async () => {
    const under = await studio()
    const before = await remaining()
    await transcribe(under)
    await transcribe(under, {}, { language: 'en', task: 'translate' })
    const charged = (await listReceipts()).reduce((sum, receipt) => sum + (receipt.chargedCredits ?? 0), 0)
    expect(charged).toBe(2)
    expect(before - (await remaining())).toBe(charged)
  })

  it('has its words with times as it heard them, and tells how far it is', async () => {
    const { heard, progress } = await transcribe(await studio())
    expect(heard.map(({ timing }) => timing)).toEqual(['heard'])
    expect(heard[0]?.language).toBe('en')
    expect(progress.map(({ stage }) => stage)).toContain('recognising')
  })

  it('charges once for a reply that was lost and asked for again', async () => {
    const lossy = { lost: 1 }
    const under = await studio({}, lossy)
    const before = await remaining()
    const again = () => transcribe(under, {}, { transcriptId: 'job' })
    await expect(again()).rejects.toMatchObject({ name: 'MaybeChargedError' })
    expect(await readReceipt('job')).toMatchObject({ state: 'unknown' })
    await allowRepeat('job')
    const { heard } = await again()
    expect(heard.flatMap(({ segments }) => segments.map(segmentText)).join('')).toMatch(SAYS)
    expect(before - (await remaining())).toBe(1)
    expect(await readReceipt('job')).toMatchObject({ chargedCredits: 1, state: 'charged' })
  })

  it('speaks with words as they are said, and charges once for a sound that was lost and asked for again', async () => {
    const under = { ...(await studio({}, { lost: 1 })), spokenAs }
    const before = await remaining()
    const again = () => speak(under, {}, { intentId: 'line', estimateCredits: 5 })
    await expect(again()).rejects.toMatchObject({ name: 'MaybeChargedError' })
    await allowRepeat('line')
    expect((await again()).timings).toEqual(['heard'])
    expect(before - (await remaining())).toBe(5)
    expect(await readReceipt('line')).toMatchObject({ kind: 'speech', chargedCredits: 5, state: 'charged' })
  })

  it('composes what was asked for, and charges once for music that was lost and asked for again', async () => {
    const { service } = await studio({}, { lost: 1 })
    const before = await remaining()
    const request = { ...MUSIC_REQUEST, prompt: 'calm ambient with blorp' }
    const again = () =>
      compose(
        { service, request, modelId: 'minimax-music-v2' },
        {},
        { intentId: 'take', estimateCredits: 20 },
      )
    await expect(again()).rejects.toMatchObject({ name: 'MaybeChargedError' })
    await allowRepeat('take')
    const { sounds } = await again()
    expect(sounds[0]).toMatchObject({
      family: { seed: 7 },
      notUnderstood: [{ text: 'blorp', reason: 'unknown' }],
      chargedCredits: 20,
    })
    expect(sounds[0]!.samples[0].length / sounds[0]!.sampleRate).toBeCloseTo(5, 1)
    expect(before - (await remaining())).toBe(20)
    expect(await readReceipt('take')).toMatchObject({ kind: 'music', chargedCredits: 20, state: 'charged' })
  })

  it('tells what its music costs', async () => {
    const models = musicModelsOf(await fetchOffer(httpOf(await connect()), quiet()))
    expect(models).toEqual([
      { id: 'minimax-music-v2', costCredits: 20 },
      { id: 'overtone-composer', costCredits: 20 },
    ])
  })

  it('tells its voices and prices, and speaks at any speed with exact pauses', async () => {
    const connection = await connect()
    const offer = offerOf(await fetchSpeechOffer(httpOf(connection), quiet()), connection)
    expect(offer.models.find(({ id }) => id === 'kokoro')).toMatchObject({
      costCredits: 5,
      defaultVoiceId: 'af_heart',
    })
    expect(offer.models[0]?.voices.find(({ id }) => id === 'bf_emma')).toMatchObject({
      name: 'Emma',
      language: 'en-GB',
    })
    const { service } = await studio()
    const lengthOf = async (change: Partial<typeof spokenAs>) => {
      const [sound] = (await speak({ service, spokenAs: { ...spokenAs, ...change } })).sounds
      return sound!.samples.length / sound!.sampleRate
    }
    const usual = await lengthOf({})
    expect(await lengthOf({ speed: 1.5 })).toBeLessThan(usual * 0.85)
    expect(await lengthOf({ text: 'Hello there, [pause 2s] world.' })).toBeGreaterThan(usual + 1.5)
  })

  it('keeps files and gives them back byte by byte', async () => {
    const http = httpOf(await connect())
    const file = new File(['WEBVTT\n'], 'Gespräch.vtt', { type: 'text/vtt' })
    const saved = await saveFile(
      http,
      { file, folder: 'transcripts', metadata: { recording: 'Call' } },
      quiet(),
    )
    expect((await listFiles(http, quiet())).map(({ id }) => id)).toContain(saved.id)
    const opened = await downloadFile(http, saved, quiet())
    expect(opened.name).toBe('Gespräch.vtt')
    expect(await opened.text()).toBe('WEBVTT\n')
  })
})

describe('words at a server that gives captions alone', () => {
  it('are aligned on this device with what is heard', async () => {
    const heardThere = await transcribe(await studio())
    const { heard } = await transcribe(await studio({ extensions: [] }))
    expect(heard.map(({ timing }) => timing)).toEqual(['approximate', 'aligned'])
    const starts = (words: typeof heard) =>
      words.at(-1)?.segments.flatMap((segment) => segment.words.map((word) => word.startSeconds)) ?? []
    const [there, here] = [starts(heardThere.heard), starts(heard)]
    expect(here).toHaveLength(there.length)
    here.forEach((seconds, index) => expect(Math.abs(seconds - (there[index] ?? 0))).toBeLessThan(0.15))
  })
})

async function connect(): Promise<Connection> {
  const test = await testDraft(draft, quiet())
  if (test.status === 'failed') throw new Error(test.message)
  return addConnection(draft, test)
}

async function studio(changes: Partial<Connection> = {}, lossy = { lost: 0 }) {
  await freshOrigin()
  const connection = { ...(await connect()), ...changes }
  const service = createHttpService(connection, {
    http: createServiceHttp(
      { ...connection, openKey: async () => server.key },
      { ...thisHome, fetch: losingReplies(lossy) },
    ),
    media: { call: () => Promise.reject(new Error('the file fits as it is')) },
    alignment,
    sound: nodeSound,
  })
  return { service, ...(await spokenRecording()), says: SAYS }
}

/** The server has done its work, but the network loses the first replies to paid requests. */
function losingReplies(lossy: { lost: number }): typeof fetch {
  return async (url, init) => {
    const response = await fetch(url, init)
    if (init?.method !== 'POST' || lossy.lost === 0) return response
    await response.text()
    lossy.lost--
    throw new TypeError('Failed to fetch')
  }
}

async function remaining(): Promise<number> {
  return (await server.ledger.balance(server.accountId)).remainingCredits
}
