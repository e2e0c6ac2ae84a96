import { describe, expect, it, vi } from 'vitest'
import { segmentText } from '@/domain/transcript/transcript'
import { putConnection, type Connection } from '@/storage/connections'
import { paidRequestsOf } from '@/storage/paid-requests'
import { readReceipt } from '@/storage/receipts'
import { deleteRecording } from '@/storage/recordings'
import { audioServiceSuite, transcribe, type ServiceUnderTest } from '@/testing/audio-service-suite'
import { cloudService, CLOUD } from '@/testing/cloud-service'
import { freshOrigin } from '@/testing/fake-browser'
import {
  ANSWERS,
  BUSY,
  hostileCloud,
  LOSSES,
  NO_CAPTIONS,
  REFUSALS,
  type HostileCloud,
} from '@/testing/hostile-cloud'
import { storedRecording, threeWindows } from '@/testing/recordings'
import type { HttpServiceEngines } from './http-service'

for (const [shape, answer] of Object.entries(ANSWERS))
  audioServiceSuite(`the HTTP service, answered with ${shape}`, () =>
    studio(hostileCloud(...Array.from({ length: 4 }, () => answer))),
  )

describe('what the HTTP service is charged', () => {
  it.each([
    ['envelope', 1, 'charged'],
    ['raw body', 1, 'charged'],
    ['text alone', 1, 'charged'],
    ['slow body', 1, 'charged'],
    ['free of charge', 0, 'charged'],
    ['missing fields', null, 'charged'],
    ['bare JSON string', null, 'charged'],
    ['OpenAI object', null, 'charged'],
  ] as const)('is on its receipt, beside the estimate: %s', async (shape, chargedCredits, state) => {
    const cloud = hostileCloud(ANSWERS[shape])
    const { transcriptId } = await transcribe(await studio(cloud))
    const receipt = await readReceipt(transcriptId)
    expect(receipt).toMatchObject({ service: 'cloud', estimateCredits: 3, chargedCredits, state })
    expect(receipt?.subject).toMatchObject({ type: 'recording', title: 'Call' })
    expect(receipt?.balanceAfter).toBe(100 - cloud.chargedCredits())
    if (chargedCredits !== null) expect(chargedCredits).toBe(cloud.chargedCredits())
  })

  const names: Record<string, string> = {
    401: 'NotAuthenticatedError',
    402: 'OutOfCreditsError',
    403: 'NotAllowedError',
    413: 'UploadTooLargeError',
    422: 'InvalidRequestError',
    429: 'RateLimitedError',
  }

  it.each(Object.entries(REFUSALS))(
    'is nothing after a %s, and the request may be sent again',
    async (status, refuse) => {
      const cloud = hostileCloud(refuse)
      const under = await studio(cloud)
      const refused = transcribe(under, {}, { transcriptId: 'job' })
      await expect(refused).rejects.toMatchObject({ name: names[status] })
      expect(await states('job')).toEqual(['refused'])
      expect(await readReceipt('job')).toMatchObject({ chargedCredits: 0, state: 'not charged' })
      await transcribe(under, {}, { transcriptId: 'job' })
      expect(cloud.posts).toHaveLength(2)
      expect(await readReceipt('job')).toMatchObject({ chargedCredits: 1, state: 'charged' })
    },
  )

  it.each(Object.entries(LOSSES))('is unknown after %s, and nothing is sent again', async (_loss, lose) => {
    const cloud = hostileCloud(lose)
    const under = await studio(cloud)
    const again = () => transcribe(under, {}, { transcriptId: 'job' })
    await expect(again()).rejects.toMatchObject({ name: 'MaybeChargedError' })
    expect(await states('job')).toEqual(['unknown'])
    expect(await readReceipt('job')).toMatchObject({ estimateCredits: 3, state: 'unknown' })
    await expect(again()).rejects.toMatchObject({ name: 'MaybeChargedError' })
    expect(cloud.posts).toHaveLength(1)
  })

  it('is charged once by a service that was busy first', async () => {
    const cloud = hostileCloud(BUSY, BUSY)
    const { transcriptId } = await transcribe(await studio(cloud))
    expect(cloud.posts).toHaveLength(3)
    expect(cloud.chargedCredits()).toBe(1)
    expect(await readReceipt(transcriptId)).toMatchObject({ chargedCredits: 1 })
  })

  it('is nothing while there is no network: nothing is sent', async () => {
    const cloud = hostileCloud()
    const under = await studio(cloud)
    vi.stubGlobal('navigator', { ...navigator, onLine: false })
    await expect(transcribe(under, {}, { transcriptId: 'job' })).rejects.toMatchObject({
      name: 'OfflineError',
    })
    expect(cloud.posts).toHaveLength(0)
    expect(await states('job')).toEqual([])
  })

  it('is unknown when it is cancelled on its way', async () => {
    const abort = new AbortController()
    const reason = new Error('cancelled')
    const cloud = hostileCloud((charge, signal) => {
      charge()
      abort.abort(reason)
      throw signal.reason
    })
    const run = transcribe(await studio(cloud), { signal: abort.signal }, { transcriptId: 'job' })
    await expect(run).rejects.toBe(reason)
    expect(await states('job')).toEqual(['unknown'])
  })
})

describe('what the HTTP service sends', () => {
  it('is the file as it is, under no name of the person, asked for as captions', async () => {
    const cloud = hostileCloud()
    await transcribe(await studio(cloud), {}, { language: 'en', vocabulary: 'Overtone', temperature: 0.2 })
    expect(cloud.posts[0]).toMatchObject({ path: '/proxy/audio/transcriptions', fileName: 'recording.mp3' })
    expect(cloud.posts[0]?.fields).toEqual({
      model: 'whisper-1',
      response_format: 'vtt',
      language: 'en',
      prompt: 'Overtone',
      temperature: '0.2',
    })
    expect(cloud.posts[0]?.headers.get('idempotency-key')).toBeNull()
  })

  it('is known again by its id where the service announces that, and asks for words and progress', async () => {
    const cloud = hostileCloud(ANSWERS['OpenAI object'])
    const extensions = ['verbose_json', 'stream', 'idempotency_key']
    await transcribe(await studio(cloud, { extensions }), {}, { transcriptId: 'job', task: 'translate' })
    expect(cloud.posts[0]?.path).toBe('/proxy/audio/translations')
    expect(cloud.posts[0]?.fields).toMatchObject({ response_format: 'verbose_json', stream: 'true' })
    expect(cloud.posts[0]?.headers.get('idempotency-key')).toBe('job:0')
  })

  it('asks for plain JSON where captions are refused, which takes nothing', async () => {
    const cloud = hostileCloud(NO_CAPTIONS, ANSWERS['text alone'])
    const { heard } = await transcribe(await studio(cloud))
    expect(cloud.posts.map(({ fields }) => fields['response_format'])).toEqual(['vtt', 'json'])
    expect(cloud.chargedCredits()).toBe(1)
    expect(heard.flatMap(({ segments }) => segments.map(segmentText)).join('')).toContain('a short recording')
  })

  it('is in parts where one is too much; what failed is sent again alone', async () => {
    const cloud = hostileCloud(ANSWERS.envelope, REFUSALS[402])
    const under = await studio(cloud, {}, { container: 'FLAC' })
    const stored = new Set<number>()
    const onWindow = async ({ index }: { index: number }) => void stored.add(index)
    const first = transcribe(under, { onWindow }, { transcriptId: 'job' })
    await expect(first).rejects.toMatchObject({ name: 'OutOfCreditsError' })
    expect([...stored]).toEqual([0])
    expect(await readReceipt('job')).toMatchObject({
      estimateCredits: 3,
      chargedCredits: 1,
      state: 'charged',
    })

    const { heard } = await transcribe(under, { known: stored }, { transcriptId: 'job' })
    expect(heard.map(({ index }) => index)).toEqual([1, 2])
    // Its times are those of the recording, not of the part.
    expect(heard[0]?.segments[0]?.startSeconds).toBe(10.5)
    expect(cloud.posts.map(({ fileName }) => fileName)).toEqual(Array(4).fill('speech.webm'))
    expect(await readReceipt('job')).toMatchObject({ chargedCredits: 3, state: 'charged' })
    expect(cloud.chargedCredits()).toBe(3)
  })
})

describe('a recording that is deleted while it is sent in parts', () => {
  it('is not paid for any further', async () => {
    const cloud = hostileCloud()
    const under = await studio(cloud, {}, { container: 'FLAC' })
    const onWindow = () => deleteRecording(under.recordingId)
    const sent = transcribe(under, { onWindow }, { transcriptId: 'job' })
    await expect(sent).rejects.toMatchObject({ name: 'RecordingGoneError' })
    expect(cloud.posts).toHaveLength(1)
    expect(await readReceipt('job')).toMatchObject({ chargedCredits: 1, state: 'charged' })
  })
})

describe('the times of words', () => {
  it('are those of the service where it has them', async () => {
    const { heard } = await transcribe(await studio(hostileCloud(ANSWERS['OpenAI object'])))
    expect(heard.map(({ timing }) => timing)).toEqual(['heard'])
  })

  it('are found on this device where it has captions alone: spread at first, then aligned', async () => {
    const aligned: unknown[] = []
    const call = async (method: string, { text }: { text: string }) => {
      aligned.push([method, text])
      return text.split(' ').map((word, index) => ({
        text: ` ${word}`,
        startSeconds: index,
        endSeconds: index + 1,
        probability: 0.9,
      }))
    }
    const under = await studio(hostileCloud(), {}, {}, { alignment: { call: call as never } })
    const { heard } = await transcribe(under)
    expect(aligned).toEqual([['align', 'Hello and welcome. This is a short recording.']])
    expect(heard.map(({ timing }) => timing)).toEqual(['approximate', 'aligned'])
    expect(heard[1]?.segments.map(segmentText)).toEqual([
      ' Hello and welcome.',
      ' This is a short recording.',
    ])
    expect(heard[1]?.segments[1]?.startSeconds).toBe(3)
  })

  it('stay approximate where they cannot be aligned, and in a translation', async () => {
    const failing = await transcribe(await studio(hostileCloud()))
    expect(failing.heard.map(({ timing }) => timing)).toEqual(['approximate'])
    const translated = await transcribe(await studio(hostileCloud()), {}, { task: 'translate' })
    expect(translated.heard.map(({ timing }) => timing)).toEqual(['approximate'])
  })

  it('are spread over where someone speaks when the service sends text alone', async () => {
    const { heard } = await transcribe(await studio(hostileCloud(ANSWERS['text alone'])))
    const segments = heard[0]?.segments ?? []
    expect(segments.map(({ startSeconds }) => startSeconds)).toEqual([0, 10, 20])
    expect(segments.map(segmentText).join('')).toBe(' Hello and welcome. This is a short recording.')
  })
})

async function states(jobId: string): Promise<string[]> {
  return (await paidRequestsOf(jobId)).map(({ state }) => state)
}

/** Half a minute of speech; uploads that have to be written anew hold 10 s. */
async function studio(
  cloud: HostileCloud,
  changes: Partial<Connection> = {},
  media: { container?: string } = {},
  engines: Partial<HttpServiceEngines> = {},
): Promise<ServiceUnderTest> {
  await freshOrigin()
  const connection = { ...CLOUD, name: 'AINative cloud', ...changes }
  await putConnection(connection)
  const windows = threeWindows()
  const recording = await storedRecording(new Float32Array(30 * 16_000), windows, media)
  const service = cloudService(cloud, connection, { media: uploads, ...engines })
  const says = /Hello and welcome/
  return { service, recordingId: recording.id, windows, durationSeconds: 30, says }
}

const uploads: HttpServiceEngines['media'] = {
  // Only these two methods are called; their types are those of the protocol.
  call: (async (method: string) =>
    method === 'uploadSeconds'
      ? { seconds: 10 }
      : { file: new File(['speech'], 'speech.webm', { type: 'audio/webm' }) }) as never,
}
