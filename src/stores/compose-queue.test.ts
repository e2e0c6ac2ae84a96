import { beforeEach, describe, expect, it } from 'vitest'
import { newFamilies } from '@/domain/music/families'
import type { ComposeInput, ComposeJob as ServiceJob } from '@/services/audio-service'
import { composeVariation } from '@/services/compose-variation'
import { createComposition, deleteComposition } from '@/storage/compositions'
import { DEVICE, putConnection } from '@/storage/connections'
import { listMusicJobs, type ComposeIntent } from '@/storage/music-jobs'
import { listMusicTakes } from '@/storage/music-takes'
import { listPaidRequests, type PaidRequest } from '@/storage/paid-requests'
import { listReceipts } from '@/storage/receipts'
import { database } from '@/storage/open'
import { cloudService, CLOUD } from '@/testing/cloud-service'
import { tellFromAnotherTab } from '@/testing/another-tab'
import { eventually } from '@/testing/eventually'
import { closePage, freshOrigin } from '@/testing/fake-browser'
import {
  always,
  hostileCloud,
  LOSSES,
  REFUSALS,
  SILENCE,
  SPEECH_ANSWERS,
  type HostileCloud,
} from '@/testing/hostile-cloud'
import { MUSIC_REQUEST } from '@/testing/music-service-suite'
import { nodeRender } from '@/testing/node/node-render'
import { tone } from '@/testing/tones'
import { createComposeQueue } from './compose-queue'
import type { ComposeJob } from './compose-store'

const ANSWER = SPEECH_ANSWERS['the contract']
const sound = nodeRender()
let compositionId: string

beforeEach(async () => {
  await freshOrigin()
  await putConnection(CLOUD)
  compositionId = (await createComposition({ request: MUSIC_REQUEST })).id
})

describe('variations at a paid service', () => {
  it('are one request each, however often the button is clicked', async () => {
    const cloud = always(ANSWER, 10)
    const studio = at(cloud)
    const intent = intentOf(3)
    await Promise.all([
      studio.queue.compose(intent),
      studio.queue.compose(intent),
      studio.queue.compose(intentOf(3)),
    ])
    expect(cloud.posts).toHaveLength(3)
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    const takes = await listMusicTakes(compositionId)
    expect(takes.map(({ id }) => id).toSorted()).toEqual(Object.values(studio.job()!.takeIds).toSorted())
    expect(takes[0]).toMatchObject({
      service: '/proxy',
      serviceName: 'Cloud',
      modelId: 'model',
      chargedCredits: 1,
    })
    expect((await listReceipts()).map(({ chargedCredits }) => chargedCredits)).toEqual([1, 1, 1])
    expect(await listMusicJobs()).toEqual([])
  })

  it('stop where the service refuses, keep what was made, and go on from there', async () => {
    const cloud = hostileCloud(ANSWER, REFUSALS[402], ANSWER, ANSWER)
    const studio = at(cloud)
    await studio.queue.compose(intentOf(3))
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'OutOfCreditsError' } })
    expect(await listMusicTakes(compositionId)).toHaveLength(1)
    await studio.queue.goOn(compositionId)
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect(await listMusicTakes(compositionId)).toHaveLength(3)
    expect(cloud.chargedCredits()).toBe(3)
  })

  it('wait for an answer where one may have been charged: nothing is sent before', async () => {
    const cloud = hostileCloud(ANSWER, LOSSES['502 after accepting'], ANSWER, ANSWER)
    const studio = at(cloud)
    await studio.queue.compose(intentOf(3))
    expect(studio.job()).toMatchObject({
      state: { status: 'uncertain', maybeChargedCredits: 20, canRepeatSafely: false },
    })
    await studio.queue.compose(intentOf(2))
    await studio.queue.goOn(compositionId)
    expect(cloud.posts).toHaveLength(2)
    await studio.queue.sendAgain(compositionId)
    expect(cloud.posts).toHaveLength(4)
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect(await listMusicTakes(compositionId)).toHaveLength(3)
  })

  it('go on without one that was let be; its receipt stays', async () => {
    const cloud = hostileCloud(LOSSES[500], ANSWER)
    const studio = at(cloud)
    await studio.queue.compose(intentOf(2))
    await studio.queue.leave(compositionId)
    expect(studio.job()).toMatchObject({ state: { status: 'cancelled' } })
    await studio.queue.goOn(compositionId)
    expect(cloud.posts).toHaveLength(2)
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect((await listReceipts()).map(({ state }) => state).toSorted()).toEqual(['charged', 'unknown'])
  })

  it('can be cancelled; what was made stays, and what was on its way is asked about', async () => {
    const cloud = hostileCloud(ANSWER, SILENCE)
    const studio = at(cloud)
    const composing = studio.queue.compose(intentOf(3))
    await eventually(() => expect(cloud.posts).toHaveLength(2))
    studio.queue.cancel(compositionId)
    await composing
    expect(await listMusicTakes(compositionId)).toHaveLength(1)
    expect(studio.job()).toMatchObject({ state: { status: 'uncertain' } })
  })

  it('are known to the next page when this one is closed in the middle; nothing is sent unasked', async () => {
    const cloud = hostileCloud(ANSWER, SILENCE, ANSWER, ANSWER)
    void at(cloud).queue.compose(intentOf(3))
    await eventually(() => expect(cloud.posts).toHaveLength(2))
    closePage()
    const reopened = at(cloud)
    await reopened.queue.resumeAll()
    await eventually(() => expect(reopened.job()?.state.status).toBe('uncertain'))
    expect(cloud.posts).toHaveLength(2)
    expect(Object.keys(reopened.job()!.takeIds)).toHaveLength(1)
    await reopened.queue.sendAgain(compositionId)
    expect(cloud.posts).toHaveLength(4)
    expect(await listMusicTakes(compositionId)).toHaveLength(3)
  })

  it('that were stored when the page closed were paid for, and are not asked about', async () => {
    const cloud = always(ANSWER, 2)
    const studio = at(cloud)
    await studio.queue.compose(intentOf(1))
    const [request] = await listPaidRequests('answered')
    // Its last word was not written.
    await beginAgain(request!)
    await at(cloud).queue.resumeAll()
    expect((await listPaidRequests('answered')).map(({ id }) => id)).toEqual([request!.id])
    expect((await listReceipts()).map(({ state }) => state)).toEqual(['charged'])
  })
})

describe('variations on this device', () => {
  it('tell how far each is, and are stored as they come', async () => {
    const studio = here()
    await studio.queue.compose(intentOf(2, DEVICE))
    expect(studio.fractions).toEqual([0, 0.5, 0, 0, 0.5, 0])
    const takes = await listMusicTakes(compositionId)
    expect(takes.map(({ family }) => family?.seed).toSorted()).toEqual([7, 8])
    expect(takes[0]).toMatchObject({ service: DEVICE, serviceName: '', receiptId: null })
    expect(await listReceipts()).toEqual([])
  })

  it('end with the word of the composer where it cannot read a prompt', async () => {
    const unreadable = Object.assign(new Error('Only prompts in English are read.'), {
      name: 'UnreadablePromptError',
    })
    const studio = here(() => Promise.reject(unreadable))
    await studio.queue.compose(intentOf(2, DEVICE))
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'UnreadablePromptError' } })
    expect(await listMusicJobs()).toEqual([])
  })

  it('are made no further where another tab deletes the composition', async () => {
    const studio = here(
      (_, { signal }) =>
        new Promise((_done, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    )
    const composing = studio.queue.compose(intentOf(2, DEVICE))
    await eventually(() => expect(studio.job()?.state.status).toBe('composing'))
    await deleteComposition(compositionId)
    tellFromAnotherTab('compositions', compositionId)
    await composing
    expect(studio.job()).toMatchObject({ state: { status: 'cancelled' } })
  })

  it('are cancelled at once, and gone on with when a person wants them after all', async () => {
    let pieces = 0
    const studio = here((_input, { signal }) =>
      ++pieces === 2
        ? new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
        : Promise.resolve(),
    )
    const composing = studio.queue.compose(intentOf(3, DEVICE))
    await eventually(() => expect(pieces).toBe(2))
    studio.queue.cancel(compositionId)
    await composing
    expect(studio.job()).toMatchObject({ state: { status: 'cancelled' } })
    expect(await listMusicTakes(compositionId)).toHaveLength(1)
    await studio.queue.goOn(compositionId)
    expect(await listMusicTakes(compositionId)).toHaveLength(3)
    expect(pieces).toBe(4)
  })

  it('are finished by the next page when this one is closed in the middle', async () => {
    let pieces = 0
    const closed = here(() => (++pieces === 2 ? new Promise(() => undefined) : Promise.resolve()))
    void closed.queue.compose(intentOf(3, DEVICE))
    await eventually(() => expect(pieces).toBe(2))
    closePage()
    const reopened = here()
    await reopened.queue.resumeAll()
    await eventually(() => expect(reopened.job()?.state.status).toBe('done'))
    const takes = await listMusicTakes(compositionId)
    expect(takes.map(({ family }) => family?.seed).toSorted()).toEqual([7, 8, 9])
  })

  it("of a composition that was deleted are nobody's business any more", async () => {
    const closed = here(() => new Promise(() => undefined))
    void closed.queue.compose(intentOf(1, DEVICE))
    await eventually(async () => expect(await listMusicJobs()).toHaveLength(1))
    closePage()
    await deleteComposition(compositionId)
    const reopened = here()
    await reopened.queue.resumeAll()
    await eventually(async () => expect(await listMusicJobs()).toEqual([]))
    expect(reopened.job()).toBeUndefined()
  })
})

function intentOf(count: number, service = 'cloud'): ComposeIntent {
  return {
    compositionId,
    title: 'Piece',
    request: MUSIC_REQUEST,
    service,
    modelId: 'model',
    creditsPerTake: service === DEVICE ? 0 : 20,
    variations: newFamilies(7, count, []).map((family) => ({ id: crypto.randomUUID(), family })),
  }
}

function at(cloud: HostileCloud) {
  const service = cloudService(cloud, CLOUD, { sound })
  return openStudio((intent, variation, job) => composeVariation(intent, variation, job, async () => service))
}

const refuse = () => Promise.reject(new Error('only music is made here'))

/** A composer that needs no time; `work` is what it does before a piece is there. */
function here(work: (input: ComposeInput, job: ServiceJob) => Promise<void> = async () => undefined) {
  const service = {
    id: DEVICE,
    estimateCredits: () => 0,
    transcribe: refuse,
    speak: refuse,
    async compose(input: ComposeInput, job: ServiceJob) {
      job.onProgress(0.5)
      await work(input, job)
      const side = tone(440, 8000, 1, 0.5)
      await job.onComposed({
        samples: [side, side.slice()],
        sampleRate: 8000,
        loudnessLufs: -14,
        truePeakDbtp: -6,
        score: null,
        understood: [],
        notUnderstood: [],
        midi: null,
        family: input.family,
        receiptId: null,
        chargedCredits: null,
      })
    },
  }
  return openStudio((intent, variation, job) => composeVariation(intent, variation, job, async () => service))
}

function openStudio(compose: typeof composeVariation) {
  let job: ComposeJob | undefined
  const fractions: (number | null)[] = []
  const show = (next: ComposeJob) => {
    job = next
    if (next.state.status === 'composing') fractions.push(next.state.fraction)
  }
  return { queue: createComposeQueue({ job: () => job, show }, compose), job: () => job, fractions }
}

async function beginAgain(request: PaidRequest): Promise<void> {
  await (await database()).put('paidRequests', { ...request, state: 'sending' })
}
