import type { Page } from '@playwright/test'
import { basename } from 'node:path'
import {
  foreignClips,
  hasRealSpeech,
  meetingClip,
  realClips,
  realNoises,
  spokenClips,
  WITHOUT_REAL_SPEECH,
  type Clip,
} from './clips'
import { joinWithPauses } from './joined-file'
import { transcribeOnNode } from './node-home'
import type { RecordingPage, VerboseJson } from './pages/recording-page'
import type { TranscribePage } from './pages/transcribe-page'
import { expect, test } from './test'
import { plainWords, ratePercent, sumOf, wordErrors } from './word-errors'
import { wordPairs } from './word-pairs'

const MOST_ERRORS_REAL_PERCENT = 8
const MOST_ERRORS_MADE_PERCENT = 3
/** Two frames of 20 ms. */
const MOST_APART_SECONDS = 0.04

test.describe.configure({ timeout: 900_000 })

test.describe('the recogniser of the tab and of Node', () => {
  test('understands real people, and both homes agree', async ({ page, transcribe, recording }) => {
    test.skip(!hasRealSpeech, WITHOUT_REAL_SPEECH)
    const rates = await compareHomes(realClips(), 'real speech', page, transcribe, recording)
    expect(Math.max(...rates)).toBeLessThanOrEqual(MOST_ERRORS_REAL_PERCENT)
  })

  test('understands eight voices and a meeting, and both homes agree', async ({
    page,
    transcribe,
    recording,
  }) => {
    const clips = [...spokenClips(), meetingClip()]
    const rates = await compareHomes(clips, 'made speech', page, transcribe, recording)
    expect(Math.max(...rates)).toBeLessThanOrEqual(MOST_ERRORS_MADE_PERCENT)
  })
})

test('pauses and noise between clips cost no words, and none are made up over them', async ({
  page,
  transcribe,
  recording,
}) => {
  const clips = hasRealSpeech ? [...realClips(), ...spokenClips()] : spokenClips()
  const alone = await transcribeOnNode(clips.map(({ path }) => path))
  const joined = await joinWithPauses(clips, realNoises(), test.info().outputPath('joined.wav'))
  const errorsAlone = sumOf(
    joined.turns.map((clip) => wordErrors(clip.text, alone[clips.indexOf(clip)]!.text)),
  )
  const text = joined.turns.map((clip) => clip.text).join(' ')
  const [onNode] = await transcribeOnNode([joined.path])
  const [inTab] = await transcribeInTab([joined], page, transcribe, recording)
  for (const [home, heard] of Object.entries({ Node: onNode!, Chromium: inTab! })) {
    const errors = wordErrors(text, heard.text)
    console.log(`Word errors in ${home}: alone ${shown(errorsAlone)}, with pauses and noise ${shown(errors)}`)
    expect(heard.duration).toBeCloseTo(600, 0)
    expect(ratePercent(errors)).toBeLessThanOrEqual(ratePercent(errorsAlone) + 2)
    const overPauses = heard.words.filter((word) => joined.pauses.some((pause) => isWithin(word, pause)))
    expect(overPauses, home).toEqual([])
  }
})

test('tells Spanish and Italian, and translates their meaning', async ({ page, transcribe, recording }) => {
  const clips = foreignClips()
  const paths = clips.map(({ path }) => path)
  const heard = {
    Node: [await transcribeOnNode(paths), await transcribeOnNode(paths, '--task', 'translate')],
    Chromium: [
      await transcribeInTab(clips, page, transcribe, recording),
      await transcribeInTab(clips, page, transcribe, recording, 'Translate to English'),
    ],
  }
  for (const [home, [written, translated]] of Object.entries(heard)) {
    expect(written!.map(({ language }) => language)).toEqual(clips.map(({ language }) => language))
    for (const [index, clip] of clips.entries()) {
      const { text, task } = translated![index]!
      console.log(`${basename(clip.path)} in ${home}: ${text}`)
      expect(task).toBe('translate')
      for (const key of clip.keys) expect(text.toLowerCase(), basename(clip.path)).toMatch(key)
    }
  }
})

/** Word error rates in per cent, in Node and in the tab, over all clips together. */
async function compareHomes(
  clips: Clip[],
  name: string,
  page: Page,
  transcribe: TranscribePage,
  recording: RecordingPage,
): Promise<number[]> {
  const [onNode, inTab] = await Promise.all([
    transcribeOnNode(clips.map(({ path }) => path)),
    transcribeInTab(clips, page, transcribe, recording),
  ])
  const rates = [onNode, inTab].map((heard, home) => {
    const errors = sumOf(clips.map(({ text }, index) => wordErrors(text, heard[index]!.text)))
    console.log(`Word errors in ${name}, ${home === 0 ? 'Node' : 'Chromium'}: ${shown(errors)}`)
    return ratePercent(errors)
  })
  expectSameWords(onNode, inTab, name)
  return rates
}

/** Without them the tab gets its words all the same, at half the speed. */
function expectKernelThreads(page: Page) {
  const threads = page.workers().filter((worker) => /\/kernel\.worker-[^/]+\.js$/.test(worker.url()))
  expect(threads.length).toBeGreaterThan(0)
}

async function transcribeInTab(
  clips: Pick<Clip, 'path'>[],
  page: Page,
  transcribe: TranscribePage,
  recording: RecordingPage,
  task?: 'Translate to English',
): Promise<VerboseJson[]> {
  await transcribe.open()
  if (task) await transcribe.chooseTask(task)
  await transcribe.addFiles(...clips.map(({ path }) => path))
  const heard =
    clips.length > 1 ? await readQueue(clips, page, transcribe, recording) : [await readOpened(recording)]
  expectKernelThreads(page)
  return heard
}

async function readQueue(
  clips: Pick<Clip, 'path'>[],
  page: Page,
  transcribe: TranscribePage,
  recording: RecordingPage,
): Promise<VerboseJson[]> {
  const heard: VerboseJson[] = []
  for (const { path } of clips) {
    const row = transcribe.queued(basename(path))
    await expect(row).toContainText('Done', { timeout: 300_000 })
    await row.getByRole('link').click()
    heard.push(await recording.exportedJson())
    await page.goBack()
  }
  // The queue outlives the page, and the same files may come again.
  await transcribe.clearFinished()
  return heard
}

/** A file that was added alone is opened at once. */
async function readOpened(recording: RecordingPage): Promise<VerboseJson> {
  await recording.waitUntilDone()
  return recording.exportedJson()
}

/** The same words, and each begins and ends at the same time, to two frames. */
function expectSameWords(one: VerboseJson[], other: VerboseJson[], name: string) {
  const apart = one.flatMap(({ words }, index) =>
    wordPairs(words, other[index]!.words).flatMap(([left, right]) => [
      Math.abs(left.start - right.start),
      Math.abs(left.end - right.end),
    ]),
  )
  const agreeing = apart.filter((seconds) => seconds <= MOST_APART_SECONDS + 1e-6)
  const percent = (100 * agreeing.length) / apart.length
  console.log(
    `Words of ${name} that begin and end within 40 ms in both homes: ${percent.toFixed(1)} %, all within ${Math.max(...apart).toFixed(2)} s`,
  )
  expect(other.map(({ text }) => plainWords(text))).toEqual(one.map(({ text }) => plainWords(text)))
  expect(percent).toBe(100)
}

function isWithin(word: { start: number; end: number }, pause: { start: number; end: number }): boolean {
  const middle = (word.start + word.end) / 2
  return middle > pause.start && middle < pause.end
}

function shown(errors: { errors: number; words: number }): string {
  return `${errors.errors} of ${errors.words} words (${ratePercent(errors).toFixed(1)} %)`
}
