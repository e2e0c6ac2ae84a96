import { beforeEach, describe, expect, it } from 'vitest'
import { lineViews } from '@/domain/script/line-views'
import { changeScript } from '@/domain/script/change-script'
import { EMPTY_SCRIPT } from '@/domain/script/script'
import { toSpeak } from '@/domain/script/to-speak'
import type { RecognitionEngine } from '@/services/device-service'
import { findLostRequests } from '@/services/paid-once'
import { speakLines } from '@/services/speak-lines'
import { putConnection } from '@/storage/connections'
import { changePaidRequest, listPaidRequests } from '@/storage/paid-requests'
import { listReceipts } from '@/storage/receipts'
import { deleteTake, knownKeys, listTakes } from '@/storage/voice-takes'
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
  type Treatment,
} from '@/testing/hostile-cloud'
import { nodeRender } from '@/testing/node/node-render'
import { speakingCloud } from '@/testing/speaking-cloud'
import { createSpeakQueue } from './speak-queue'
import type { SpeakJob } from './speak-store'

const ANSWER = SPEECH_ANSWERS['the contract']
const PAID = { service: '/proxy', modelId: 'kokoro', canSetSpeed: false }
const sound = nodeRender()

beforeEach(() => freshOrigin())

describe('a script at a paid service, each line in a request of its own', () => {
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
      return ANSWER(charge, signal, {})
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
      return ANSWER(charge, signal, {})
    })
    await (await open(cloud)).speakAll('Closed.')
    closePage()
    await findLostRequests()
    expect(await listPaidRequests('unknown')).toHaveLength(1)
  })

  it('is left to another tab that speaks it, and told of for as long as that does', async () => {
    const cloud = always(ANSWER)
    const studio = await open(cloud)
    const other = new AbortController()
    const isOver = new Promise((resolve) => other.signal.addEventListener('abort', resolve))
    void navigator.locks.request('overtone:speak:script', {}, () => isOver)
    await studio.speakAll('One.')
    expect(studio.job()).toMatchObject({ state: { status: 'elsewhere' } })
    await studio.speakAll('One.')
    expect(studio.job()).toMatchObject({ state: { status: 'elsewhere' } })
    expect(cloud.posts).toHaveLength(0)
    other.abort()
    await eventually(() => expect(studio.job()).toBeUndefined())
    await studio.speakAll('One.')
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
  })

  it('is spoken no further where another tab deletes it', async () => {
    const cloud = hostileCloud(ANSWER, SILENCE)
    const studio = await open(cloud)
    const speaking = studio.speakAll('One. Two. Three.')
    await eventually(() => expect(cloud.posts).toHaveLength(2))
    tellFromAnotherTab('voiceOvers', 'script')
    await speaking
    expect(cloud.posts).toHaveLength(2)
    // It was on its way.
    expect(studio.job()).toMatchObject({ state: { status: 'uncertain' } })
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
    const asked = new AbortController()
    const isAsked = new Promise((resolve) => asked.signal.addEventListener('abort', resolve))
    const slow: Treatment = async (...request) => isAsked.then(() => ANSWER(...request))
    const cloud = hostileCloud(ANSWER, slow, ANSWER)
    const studio = await open(cloud)
    const all = studio.speakAll('One. Two.')
    await eventually(() => expect(studio.job()?.doneLineIds).toEqual(['0']))
    const again = studio.speakLine('One. Two.', 'One.', true)
    await eventually(() => expect(studio.job()?.intent.lines).toMatchObject([{}, { isAgain: true }]))
    asked.abort()
    await Promise.all([all, again])
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

  it('is asked about by the next page where the tab was closed while it was sent; sent again it is spoken', async () => {
    const cloud = hostileCloud(SILENCE, ANSWER, ANSWER)
    const closed = await open(cloud)
    void closed.speakAll('One. Two.')
    await eventually(() => expect(cloud.posts).toHaveLength(1))
    const studio = await nextPage(cloud)
    await studio.recall('One. Two.')
    expect(studio.job()).toMatchObject({
      state: { status: 'uncertain', maybeChargedCredits: 5 },
      intent: { lines: [{ spokenAs: { text: 'One.' } }] },
    })
    expect(cloud.posts).toHaveLength(1)
    await studio.queue.sendAgain('script')
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect((await listTakes('script')).map(({ spokenAs }) => spokenAs.text)).toEqual(['One.'])
  })

  it('is asked about as what it was: another take of a line that has one is made, and not the same again', async () => {
    const cloud = hostileCloud(ANSWER, SILENCE, ANSWER)
    const closed = await open(cloud)
    await closed.speakAll('One.')
    void closed.speakAll('One.', true)
    await eventually(() => expect(cloud.posts).toHaveLength(2))
    const studio = await nextPage(cloud)
    await studio.recall('One.')
    await studio.queue.sendAgain('script')
    expect(cloud.posts).toHaveLength(3)
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    const takes = await listTakes('script')
    expect(new Set(takes.map(({ receiptId }) => receiptId)).size).toBe(2)
  })

  it('is sent again by one page alone', async () => {
    const cloud = hostileCloud(SILENCE, ANSWER)
    const closed = await open(cloud)
    void closed.speakAll('One.')
    await eventually(() => expect(cloud.posts).toHaveLength(1))
    const [one, other] = [await nextPage(cloud), await open(cloud)]
    await one.recall('One.')
    await other.recall('One.')
    await one.queue.sendAgain('script')
    await other.queue.sendAgain('script')
    expect(cloud.posts).toHaveLength(2)
    expect(other.job()).toBeUndefined()
  })

  it('is not asked about over what a person has asked for meanwhile', async () => {
    const cloud = hostileCloud(SILENCE, ANSWER, ANSWER)
    const closed = await open(cloud)
    void closed.speakAll('One.')
    await eventually(() => expect(cloud.posts).toHaveLength(1))
    const studio = await nextPage(cloud)
    const text = 'One. Two.'
    for (let wait = 0; wait < 40; wait++) {
      const recalling = studio.recall(text)
      for (let moment = 0; moment < wait; moment++) await new Promise(setImmediate)
      const asked = studio.job()
      await Promise.all([recalling, asked ? undefined : studio.speakLine(text, 'Two.')])
      if (!asked) expect(studio.job()?.intent.lines.map(({ spokenAs }) => spokenAs.text)).toEqual(['Two.'])
      studio.dismiss()
    }
  })

  it('is asked about no more by the next page where a person let it be, or it is said otherwise now', async () => {
    const cloud = hostileCloud(SILENCE)
    const closed = await open(cloud)
    void closed.speakAll('One.')
    await eventually(() => expect(cloud.posts).toHaveLength(1))
    const changed = await nextPage(cloud)
    await changed.recall('Another.')
    expect(changed.job()).toBeUndefined()
    const studio = await open(cloud)
    await studio.recall('One.')
    await studio.queue.leave('script')
    const next = await open(cloud)
    await next.recall('One.')
    expect(next.job()).toBeUndefined()
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

const TIDE = 'The tide is out. Walk to the island now. Be back by noon.'

describe('a script at a paid service, its lines in as few requests as can be', () => {
  it('is one request, and each line has a take as if it were spoken alone', async () => {
    const { studio, cloud } = await openTogether('tellingWords')
    await studio.speakAll(TIDE)
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual([TIDE])
    expect(studio.job()).toMatchObject({ state: { status: 'done' }, doneLineIds: ['0', '1', '2'] })
    const takes = await takesInOrder()
    expect(takes.map(({ spokenAs }) => spokenAs.text)).toEqual(TIDE.split(/(?<=\.) /))
    for (const { words, spokenAs, durationSeconds, wordTiming } of takes) {
      expect(words.map(({ text }) => text).join(' ')).toBe(spokenAs.text)
      expect(words.at(-1)!.endSeconds).toBeLessThanOrEqual(durationSeconds)
      expect(durationSeconds).toBeCloseTo(words.length * 0.3 + 0.15, 0)
      expect(wordTiming).toBe('heard')
    }
    const [receipt] = await listReceipts()
    expect(receipt).toMatchObject({ state: 'charged', chargedCredits: 1 })
    expect(takes.every(({ receiptId }) => receiptId === receipt?.id)).toBe(true)
    const hundredths = takes.map(({ chargedCredits }) => Math.round(100 * (chargedCredits ?? 0)))
    expect(hundredths.reduce((sum, one) => sum + one, 0)).toBe(100)
  })

  it('takes one request for a line that was changed, and none once that is undone', async () => {
    const { studio, cloud } = await openTogether('tellingWords')
    await studio.speakAll(TIDE)
    await studio.speakAll(TIDE.replace('noon', 'one'))
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual([TIDE, 'Be back by one.'])
    await studio.speakAll(TIDE)
    expect(cloud.posts).toHaveLength(2)
  })

  it('is sent in as many requests as were told, none too long, and each line is in one', async () => {
    const { studio, cloud } = await openTogether('tellingWords', { mostCharacters: 160 })
    const text = Array.from({ length: 24 }, (_, index) => `This is sentence ${index} of a script.`).join(' ')
    const told = await studio.due(text)
    await studio.speakAll(text)
    expect(told.requests).toBe(6)
    expect(cloud.posts).toHaveLength(told.requests)
    expect(cloud.chargedCredits()).toBe(told.requests)
    const texts = cloud.posts.map(({ fields }) => fields['text'] ?? '')
    expect(texts.every(({ length }) => length <= 160)).toBe(true)
    expect(texts.join(' ')).toBe(text)
    expect(await studio.due(text)).toMatchObject({ lineIds: [], requests: 0 })
  })

  it('is cut by what is heard on this device where the service does not tell its words', async () => {
    const { studio, cloud } = await openTogether('wordless')
    await studio.speakAll(TIDE)
    expect(cloud.posts).toHaveLength(1)
    const takes = await takesInOrder()
    expect(takes.map(({ words }) => words.length)).toEqual([4, 5, 4])
    expect(takes.map(({ wordTiming }) => wordTiming)).toEqual(['aligned', 'aligned', 'aligned'])
  })

  it('is listened to piece by piece where its sound is long', async () => {
    const { studio, heardSeconds } = await openTogether('wordless')
    const text = Array.from({ length: 40 }, (_, index) => `This is sentence ${index} of it.`).join(' ')
    await studio.speakAll(text)
    expect(heardSeconds.length).toBeGreaterThan(2)
    expect(Math.max(...heardSeconds)).toBeLessThanOrEqual(29)
    expect(await listTakes('script')).toHaveLength(40)
  })

  it('has the pauses inside its lines to the sample', async () => {
    const { studio, cloud } = await openTogether('tellingWords')
    await studio.speakAll('Wait here. Now [pause 2s] go on. Good.')
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual(['Wait here. Now, go on. Good.'])
    const [, paused] = await takesInOrder()
    expect(paused!.words[1]!.startSeconds - paused!.words[0]!.endSeconds).toBeCloseTo(2, 1)
  })

  it('goes on with what is missing after it was refused in the middle', async () => {
    const { studio, cloud } = await openTogether('tellingWords', { mostCharacters: 45 }, [
      null,
      REFUSALS[402],
    ])
    await studio.speakAll(TIDE)
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'OutOfCreditsError' } })
    expect(await listTakes('script')).toHaveLength(2)
    await studio.speakAll(TIDE)
    const [first, refused, again] = cloud.posts.map(({ fields }) => fields['text'])
    expect(first).toBe('The tide is out. Walk to the island now.')
    expect([refused, again]).toEqual(['Be back by noon.', 'Be back by noon.'])
    expect(cloud.chargedCredits()).toBe(2)
  })

  it('that may have been charged is not sent again for any of its lines, alone or with others, unless told to', async () => {
    const { studio, cloud } = await openTogether('tellingWords', {}, [LOSSES['502 after accepting']])
    await studio.speakAll(TIDE)
    expect(studio.job()).toMatchObject({ state: { status: 'uncertain', maybeChargedCredits: 5 } })
    await studio.speakLine(TIDE, 'The tide is out.')
    expect(studio.job()).toMatchObject({ state: { status: 'uncertain', canRepeatSafely: false } })
    const edited = TIDE.replace('noon', 'one')
    await studio.speakAll(edited)
    expect(cloud.posts).toHaveLength(1)
    await studio.queue.sendAgain('script')
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual([TIDE, edited])
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect((await listReceipts()).map(({ state }) => state).toSorted()).toEqual(['charged', 'unknown'])
  })

  it('waits to be cut where the tab was closed before, and is not paid for again', async () => {
    const { studio, cloud } = await openTogether('wordless', { isDeaf: true })
    await studio.speakAll(TIDE)
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'ModelDownloadError' } })
    expect(await listPaidRequests('answered')).toHaveLength(1)
    const later = await openTogether('wordless')
    later.said(TIDE)
    await later.studio.speakLine(TIDE, 'Be back by noon.')
    expect(later.cloud.posts).toHaveLength(0)
    expect(cloud.posts).toHaveLength(1)
    expect(await listTakes('script')).toHaveLength(3)
    expect(later.studio.job()).toMatchObject({ state: { status: 'done' } })
  })

  it('that found no room is kept for each of its lines, and none is paid for again', async () => {
    const { files } = await freshOrigin({ roomBytes: 10_000_000 })
    const full: Treatment = (charge, signal, fields) => {
      files.disk.roomBytes = 1000
      return speakingCloud().tellingWords(charge, signal, fields)
    }
    const { studio, cloud } = await openTogether('tellingWords', {}, [full])
    await studio.speakAll('No room. For this.')
    expect(studio.job()).toMatchObject({ state: { status: 'failed', errorName: 'UnkeptReplyError' } })
    files.disk.roomBytes = Infinity
    await studio.speakLine('No room. For this.', 'For this.')
    expect(studio.job()).toMatchObject({ state: { status: 'done' } })
    expect(await listTakes('script')).toHaveLength(2)
    expect(await studio.due('No room. For this.')).toMatchObject({ requests: 0 })
    expect(cloud.posts).toHaveLength(1)
  })

  it('is kept whole where its lines cannot be told apart, and they are sent alone from then on', async () => {
    const { studio, cloud } = await openTogether('wordless', { mishears: () => 'hum' })
    await studio.speakAll(TIDE)
    expect(studio.job()).toMatchObject({
      state: { status: 'done' },
      doneLineIds: [],
      failures: { 0: { errorName: 'UncutSoundError' }, 2: { errorName: 'UncutSoundError' } },
    })
    const [whole, ...others] = await listTakes('script')
    expect(others).toEqual([])
    expect(whole).toMatchObject({ lineId: '', chargedCredits: 1, together: { state: 'failed' } })
    expect(await studio.due(TIDE)).toMatchObject({ requests: 3 })
    await studio.speakLine(TIDE, 'Be back by noon.')
    expect(cloud.posts.map(({ fields }) => fields['text'])).toEqual([TIDE, 'Be back by noon.'])
    await studio.speakAll(TIDE)
    expect(cloud.posts).toHaveLength(4)
    expect(await studio.due(TIDE)).toMatchObject({ requests: 0 })
  })
})

async function takesInOrder() {
  return (await listTakes('script')).toSorted((one, other) => Number(one.lineId) - Number(other.lineId))
}

type Together = { mostCharacters?: number; isDeaf?: boolean; mishears?: (word: string) => string }

/** A cloud that says what it is sent; `first` meets the first requests otherwise, but for `null`. */
async function openTogether(
  voice: 'tellingWords' | 'wordless',
  { mostCharacters = 5_000, isDeaf = false, mishears }: Together = {},
  first: (Treatment | null)[] = [],
) {
  const speaking = speakingCloud(mishears)
  const usual = Array.from({ length: 20 }, () => speaking[voice])
  const cloud = hostileCloud(...first.map((treatment) => treatment ?? speaking[voice]), ...usual)
  const recognition = isDeaf ? DEAF : speaking.recognition
  const studio = await open(cloud, { mostCharacters, recognition })
  return { studio, cloud, said: speaking.said, heardSeconds: speaking.heardSeconds }
}

const DEAF: RecognitionEngine = {
  call: () => Promise.reject(Object.assign(new Error('no model'), { name: 'ModelDownloadError' })),
}

function nextPage(cloud: HostileCloud) {
  closePage()
  return open(cloud)
}

/** What the screen does: lines that are not spoken yet are asked for. */
async function open(cloud: HostileCloud, { mostCharacters = 0, recognition = DEAF } = {}) {
  await putConnection(CLOUD)
  const service = cloudService(cloud, CLOUD, { sound })
  let job: SpeakJob | undefined
  const board = {
    job: () => job,
    show: (next: SpeakJob) => void (job = next),
    dismiss: () => void (job = undefined),
  }
  const queue = createSpeakQueue(board, (input, work) =>
    speakLines(input, work, { serviceOf: async () => service, cutting: { sound, recognition } }),
  )
  let count = 0
  let script = EMPTY_SCRIPT

  async function viewsOf(text: string) {
    script = changeScript(script, { type: 'write', text }, () => String(count++))
    return lineViews(script, await listTakes('script'), {}, PAID)
  }

  async function due(text: string) {
    const takes = await listTakes('script')
    const uncut = takes.flatMap(({ together }) => (together?.state === 'failed' ? together.parts : []))
    const packing = {
      mostCharacters,
      firstCharacters: mostCharacters,
      alone: new Set(uncut.map(({ key }) => key)),
    }
    return toSpeak(await viewsOf(text), await knownKeys(), 5, packing)
  }

  async function ask(text: string, lineIds: string[], isAgain: boolean, packs: string[][] = []) {
    const lines = (await viewsOf(text))
      .filter(({ line }) => lineIds.includes(line.id))
      .map(({ line, key, spokenAs }) => ({ lineId: line.id, key, spokenAs }))
      .map((line) => ({
        ...line,
        service: 'cloud',
        creditsPerRequest: 5,
        isAgain,
        packId: packOf(line.lineId),
      }))
    await queue.speak({ voiceOverId: 'script', title: 'Script', lines })

    function packOf(lineId: string): string | null {
      const pack = packs.find((each) => each.includes(lineId))
      return pack && pack.length > 1 ? pack.join(' ') : null
    }
  }

  async function recall(text: string) {
    const lines = (await viewsOf(text)).map(({ line, key, spokenAs }) => ({ lineId: line.id, key, spokenAs }))
    await queue.recall({ voiceOverId: 'script', title: 'Script', lines })
  }

  async function speakAll(text: string, isAgain = false) {
    const { lineIds, packs } = await due(text)
    await (isAgain
      ? ask(
          text,
          script.lines.map(({ id }) => id),
          true,
        )
      : ask(text, lineIds, false, packs))
  }

  async function speakLine(text: string, said: string, isAgain = false) {
    await viewsOf(text)
    const asked = script.lines.filter((line) => line.text === said)
    await ask(
      text,
      asked.map(({ id }) => id),
      isAgain,
    )
  }

  return { queue, recall, speakAll, speakLine, due, job: () => job, dismiss: board.dismiss }
}
