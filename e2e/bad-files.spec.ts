import { expectAccessible } from './accessibility'
import { expect, test } from './test'

const REASONS = [
  ['text.mp3', 'This is not audio or video that can be read'],
  ['empty.mp3', 'The file is empty'],
  ['silent-video.mp4', 'The file has no sound'],
  ['protected.m4a', 'The file is protected against copying'],
  ['unknown-codec.mkv', 'The sound is in a format this browser cannot decode'],
  ['unknown-container.wma', 'This is not audio or video that can be read'],
  ['truncated-index-lost.m4a', 'The file is damaged'],
] as const

for (const [file, reason] of REASONS)
  test(`${file} is refused in plain words`, async ({ page, transcribe }) => {
    await transcribe.open()
    await transcribe.addFiles(`e2e/audio/bad/${file}`)
    await expect(page.getByText(reason).first()).toBeVisible({ timeout: 60_000 })
    await expectAccessible(page)
  })

for (const file of ['truncated.mp3', 'truncated.wav', 'truncated.ogg', 'truncated.webm', 'truncated.m4a'])
  test(`${file} is transcribed as far as it goes`, async ({ transcribe, recording }) => {
    await transcribe.open()
    await transcribe.addFiles(`e2e/audio/bad/${file}`)
    await recording.waitUntilDone()
    await expect(recording.word('welcome.')).toBeVisible()
  })

test('a tenth of a second holds no speech, and says so', async ({ page, transcribe, recording }) => {
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/bad/tenth-of-a-second.wav')
  await recording.waitUntilDone()
  await expect(page.getByText('No speech was found')).toBeVisible()
  await expectAccessible(page)
})

test('ten minutes of silence give an honest empty transcript', async ({ page, transcribe, recording }) => {
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/bad/silence-10-min.opus')
  await recording.waitUntilDone()
  await expect(page.getByText('No speech was found')).toBeVisible()
})
