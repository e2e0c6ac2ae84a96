import { readFile, writeFile } from 'node:fs/promises'
import { expectAccessible } from './accessibility'
import { expect, test } from './test'

const REASONS = {
  'text.mp3': 'This is not audio or video that can be read',
  'empty.mp3': 'The file is empty',
  'silent-video.mp4': 'The file has no sound',
  'protected.m4a': 'The file is protected against copying',
  'unknown-codec.mkv': 'The sound is in a format this browser cannot decode',
  'unknown-container.wma': 'This is not audio or video that can be read',
  'truncated-index-lost.m4a': 'The file is damaged',
}

/** Of each way to end too early one; the engine's own tests read them all. */
const TRUNCATED = ['truncated.mp3', 'truncated.ogg', 'truncated.m4a']

const ENDS_EARLY = 'The file ends before it says it should'

test('files that cannot be read are refused in plain words, each with its reason', async ({
  page,
  transcribe,
}) => {
  await transcribe.open()
  await transcribe.addFiles(...Object.keys(REASONS).map(bad))
  for (const [file, reason] of Object.entries(REASONS))
    await expect(transcribe.queued(file)).toContainText(reason, { timeout: 60_000 })
  await expectAccessible(page)
})

test('one bad file alone says in its own place what is wrong', async ({ page, transcribe }) => {
  await transcribe.open()
  await transcribe.addFiles(bad('text.mp3'))
  await expect(page.getByText(REASONS['text.mp3']).first()).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
})

test('truncated files are transcribed as far as they go', async ({ page, transcribe, recording }) => {
  await transcribe.open()
  await transcribe.addFiles(...TRUNCATED.map(bad))
  for (const file of TRUNCATED) {
    const row = transcribe.queued(file)
    await expect(row).toContainText('Done', { timeout: 120_000 })
    await expect(row).toContainText(ENDS_EARLY)
    await row.getByRole('link').click()
    await expect(recording.word('welcome.')).toBeVisible()
    await expect(page.getByText(ENDS_EARLY)).toBeVisible()
    await page.goBack()
  }
})

test('files that were put together of others are transcribed to their end', async ({
  page,
  transcribe,
  recording,
}, testInfo) => {
  const joined = {
    'joined.mp3': ['spoken/spoken-1.mp3', 'spoken/spoken-2.mp3'],
    'chain.ogg': ['sample.ogg', 'foreign/es-1.ogg'],
  }
  await transcribe.open()
  for (const [name, clips] of Object.entries(joined)) {
    const parts = await Promise.all(clips.map((clip) => readFile(`e2e/audio/${clip}`)))
    await writeFile(testInfo.outputPath(name), Buffer.concat(parts))
  }
  await transcribe.addFiles(...Object.keys(joined).map((name) => testInfo.outputPath(name)))
  for (const [name, last] of [
    ['joined.mp3', 'bite.'],
    ['chain.ogg', 'grande.'],
  ] as const) {
    const row = transcribe.queued(name)
    await expect(row).toContainText('Done', { timeout: 120_000 })
    await row.getByRole('link').click()
    await expect(recording.word(last)).toBeVisible()
    await page.goBack()
  }
})

test('a cut file in which no one speaks is not said to have been read whole', async ({
  page,
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.addFiles(bad('truncated-silence.wav'))
  await recording.waitUntilDone()
  await expect(page.getByText('No speech was found')).toBeVisible()
  await expect(page.getByText(ENDS_EARLY)).toBeVisible()
  await expect(page.getByText('The whole recording was read')).toBeHidden()
})

test('a tenth of a second holds no speech, and says so', async ({ page, transcribe, recording }) => {
  await transcribe.open()
  await transcribe.addFiles(bad('tenth-of-a-second.wav'))
  await recording.waitUntilDone()
  await expect(page.getByText('No speech was found')).toBeVisible()
  await expectAccessible(page)
})

test('ten minutes of silence give an honest empty transcript', async ({ page, transcribe, recording }) => {
  await transcribe.open()
  await transcribe.addFiles(bad('silence-10-min.opus'))
  await recording.waitUntilDone()
  await expect(page.getByText('No speech was found')).toBeVisible()
})

function bad(file: string): string {
  return `e2e/audio/bad/${file}`
}
