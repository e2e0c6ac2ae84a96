import { beforeEach, describe, expect, it, vi } from 'vitest'
import { lineViews, type LineView } from '@/domain/script/line-views'
import { changeScript } from '@/domain/script/change-script'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { toSpeak } from '@/domain/script/to-speak'
import { findLostRequests } from '@/services/paid-once'
import { speakLine as sayLine } from '@/services/speak-line'
import { putConnection } from '@/storage/connections'
import { changePaidRequest, listPaidRequests } from '@/storage/paid-requests'
import { listReceipts } from '@/storage/receipts'
import { deleteTake, knownKeys, listTakes } from '@/storage/voice-takes'
import { cloudService, CLOUD } from '@/testing/cloud-service'
import { eventually } from '@/testing/eventually'
import { freshOrigin } from '@/testing/fake-browser'
import { fakeLocks } from '@/testing/fake-locks'
import {
  always,
  hostileCloud,
  LOSSES,
  REFUSALS,
  SILENCE,
  SPEECH_ANSWERS,
  type HostileCloud,
} from '@/testing/hostile-cloud'
import { nodeRender } from '@/testing/node/node-render'
import { createSpeakQueue } from './speak-queue'
import type { SpeakJob } from './speak-store'

const ANSWER = SPEECH_ANSWERS['the contract']
const PAID = { service: '/proxy', modelId: 'kokoro', canSetSpeed: false }
const sound = nodeRender()

beforeEach(() => freshOrigin())

describe('a script at a paid service', () => {
  it('is spoken line by line, one request for each; lines that say the same are one', async () => {
    const cloud = always(ANSWER, 10)
    const studio = await open(cloud)
    await studio.speakAll('One. Two. One.')
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual(['One.', 'Two.'])
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect(await listTakes('script')).toHaveLength(3)
    expect((await listReceipts()).map(({ chargedCredits }) => chargedCredits)).toEqual([1, 1])
  })

  it('takes one request after one line of many was changed, and none after none was', async () => {
    const cloud = always(ANSWER, 50)
    const studio = await open(cloud)
    const text = Array.from({ length: 20 }, (_, index) => `This is line ${index}.`).join(' ')
    await studio.speakAll(text)
    expect(cloud.posts).toHaveLength(20)
    await studio.speakAll(text.replace('line 7.', 'the seventh.'))
    expect(cloud.posts).toHaveLength(21)
    await studio.speakAll(text.replace('line 7.', 'the seventh.'))
    await studio.speakAll(text)
    expect(cloud.posts).toHaveLength(21)
  })

  it('was answered where its take is stored, though the tab was closed before that was written down', async () => {
    const studio = await open(always(ANSWER, 10))
    await studio.speakAll('One. Two.')
    const [kept, lost] = await listPaidRequests('answered')
    const [takeLost] = (await listTakes('script')).filter(({ receiptId }) => receiptId === lost?.intentId)
    await deleteTake(takeLost!)
    for (const request of [kept!, lost!]) await changePaidRequest(request.id, { state: 'sending' })
    await findLostRequests()
    expect((await listPaidRequests('answered')).map(({ id }) => id)).toEqual([kept!.id])
    expect((await listPaidRequests('unknown')).map(({ id }) => id)).toEqual([lost!.id])
  })

  it('is asked for once, however often the button is clicked', async () => {
    const cloud = always(ANSWER, 10)
    const studio = await open(cloud)
    await Promise.all([
      studio.speakAll('One. Two.'),
      studio.speakAll('One. Two.'),
      studio.speakAll('One. Two.'),
    ])
    expect(cloud.posts).toHaveLength(2)
  })

  it('keeps what was made when it is refused, and goes on from there', async () => {
    const cloud = hostileCloud(ANSWER, REFUSALS[402], ANSWER, ANSWER)
    const studio = await open(cloud)
    await studio.speakAll('One. Two. Three.')
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'OutOfCreditsError' } })
    expect(await listTakes('script')).toHaveLength(1)
    await studio.speakAll('One. Two. Three.')
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual(['One.', 'Two.', 'Two.', 'Three.'])
    expect(cloud.chargedCredits()).toBe(3)
  })

  it('passes over a line that the service does not take', async () => {
    const cloud = hostileCloud(ANSWER, REFUSALS[422], ANSWER)
    const studio = await open(cloud)
    await studio.speakAll('One. Two. Three.')
    const failures = Object.values(studio.job()?.failures ?? {})
    expect(failures).toMatchObject([{ errorName: 'InvalidRequestError' }])
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect(await listTakes('script')).toHaveLength(2)
  })

  it('stops at a line that may have been charged, and sends it again only when told to', async () => {
    const cloud = hostileCloud(ANSWER, LOSSES['502 after accepting'], ANSWER, ANSWER)
    const studio = await open(cloud)
    await studio.speakAll('One. Two. Three.')
    expect(studio.job()).toMatchObject({
      state: { status: 'uncertain', maybeChargedCredits: 5, canRepeatSafely: false },
    })
    await studio.speakAll('One. Two. Three.')
    expect(cloud.posts).toHaveLength(2)
    await studio.queue.sendAgain('script')
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual(['One.', 'Two.', 'Two.', 'Three.'])
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
  })

  it('that has no room for what was paid for keeps it, and stores it without paying again', async () => {
    const { files } = await freshOrigin({ roomBytes: 10_000_000 })
    const cloud = hostileCloud(ANSWER, (charge, signal) => {
      files.disk.roomBytes = 1000
      return ANSWER(charge, signal)
    })
    const studio = await open(cloud)
    await studio.speakAll('One. Two.')
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'UnkeptReplyError' } })
    expect(await listReceipts()).toMatchObject([{ state: 'charged' }, { state: 'charged' }])
    await studio.speakAll('One. Two.')
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'UnkeptReplyError' } })
    // No other tab takes it for lost.
    await findLostRequests()
    files.disk.roomBytes = Infinity
    await studio.speakAll('One. Two.')
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect(await listTakes('script')).toHaveLength(2)
    expect(cloud.posts).toHaveLength(2)
    expect(cloud.chargedCredits()).toBe(2)
  })

  it('may have been charged where the tab is closed before there was room for what came', async () => {
    const { files } = await freshOrigin({ roomBytes: 10_000_000 })
    const cloud = hostileCloud((charge, signal) => {
      files.disk.roomBytes = 0
      return ANSWER(charge, signal)
    })
    await (await open(cloud)).speakAll('Closed.')
    vi.stubGlobal('navigator', { ...navigator, locks: fakeLocks() })
    await findLostRequests()
    expect(await listPaidRequests('unknown')).toHaveLength(1)
  })

  it('sends nothing where there is no room for what would come', async () => {
    await freshOrigin({ roomBytes: 1000 })
    const cloud = always(ANSWER)
    const studio = await open(cloud)
    await studio.speakAll('One.')
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'StorageFullError' } })
    expect(cloud.posts).toHaveLength(0)
  })

  it('takes up lines that are asked for while it is spoken, each in one request', async () => {
    const cloud = always(ANSWER)
    const studio = await open(cloud)
    const text = 'One. Two. Three. Four.'
    const third = studio.speakLine(text, 'Three.')
    const fourth = studio.speakLine(text, 'Four.')
    const again = studio.speakLine(text, 'Four.')
    await Promise.all([third, fourth, again])
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual(['Three.', 'Four.'])
    expect(studio.job()).toMatchObject({ state: { status: 'done' }, doneLineIds: ['2', '3'] })
  })

  it('speaks a line anew that was done in the same job already', async () => {
    const cloud = always(ANSWER)
    const studio = await open(cloud)
    const all = studio.speakAll('One. Two.')
    await eventually(() => expect(studio.job()?.doneLineIds).toEqual(['0']))
    await studio.speakLine('One. Two.', 'One.', true)
    await all
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual(['One.', 'Two.', 'One.'])
    expect(studio.job()).toMatchObject({ state: { status: 'done' }, doneLineIds: ['1', '0'] })
  })

  it('begins again right after it was stopped', async () => {
    const cloud = hostileCloud(SILENCE, ANSWER)
    const studio = await open(cloud)
    const stopped = studio.speakLine('One. Two.', 'One.')
    await eventually(() => expect(cloud.posts).toHaveLength(1))
    studio.queue.cancel('script')
    await Promise.all([stopped, studio.speakLine('One. Two.', 'Two.')])
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual(['One.', 'Two.'])
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
  })

  it('can be cancelled; what was made stays', async () => {
    const cloud = hostileCloud(ANSWER, SILENCE)
    const studio = await open(cloud)
    const speaking = studio.speakAll('One. Two. Three.')
    while (cloud.posts.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    studio.queue.cancel('script')
    await speaking
    expect(await listTakes('script')).toHaveLength(1)
    // It was on its way.
    expect(studio.job()).toMatchObject({ state: { status: 'uncertain' } })
  })

  it('is made anew, and paid for, when a person wants another take', async () => {
    const cloud = always(ANSWER, 10)
    const studio = await open(cloud)
    await studio.speakAll('One.')
    await studio.speakAll('One.', true)
    await studio.speakAll('One.', true)
    expect(cloud.posts).toHaveLength(3)
    expect(await listTakes('script')).toHaveLength(3)
  })
})

/** What the screen does: lines that are not spoken yet are asked for. */
async function open(cloud: HostileCloud) {
  await putConnection(CLOUD)
  const service = cloudService(cloud, CLOUD, { sound })
  let job: SpeakJob | undefined
  const board = { job: () => job, show: (next: SpeakJob) => void (job = next) }
  const queue = createSpeakQueue(board, (input, work) => sayLine(input, work, async () => service))
  let count = 0
  let script = EMPTY_SCRIPT

  async function viewsOf(text: string) {
    script = changeScript(script, { type: 'write', text }, () => String(count++))
    return lineViews(script, await listTakes('script'), {}, PAID)
  }

  async function ask(views: LineView[], lineIds: string[], isAgain: boolean) {
    const lines = views
      .filter(({ line }) => lineIds.includes(line.id))
      .map(({ line, key, spokenAs }) => ({ lineId: line.id, key, spokenAs }))
      .map((line) => ({ ...line, service: 'cloud', creditsPerRequest: 5, isAgain }))
    await queue.speak({ voiceOverId: 'script', title: 'Script', lines })
  }

  async function speakAll(text: string, isAgain = false) {
    const views = await viewsOf(text)
    const due = isAgain ? script.lines.map(({ id }) => id) : toSpeak(views, await knownKeys(), 5).lineIds
    await ask(views, due, isAgain)
  }

  async function speakLine(text: string, said: string, isAgain = false) {
    const views = await viewsOf(text)
    const asked = views.filter(({ line }) => line.text === said)
    await ask(
      views,
      asked.map(({ line }) => line.id),
      isAgain,
    )
  }

  return { queue, speakAll, speakLine, job: () => job }
}
