import { expectAccessible } from './accessibility'
import { expect, test } from './test'

test('three files become a queue; one that is no recording does not stop the others', async ({
  page,
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.addFiles(
    'e2e/audio/spoken/spoken-1.mp3',
    'e2e/audio/bad/text.mp3',
    'e2e/audio/spoken/spoken-4.mp3',
  )
  await expect(transcribe.queue().getByRole('listitem')).toHaveCount(3)
  await expectAccessible(page)

  await expect(transcribe.queued('text.mp3')).toContainText('This is not audio or video that can be read', {
    timeout: 120_000,
  })
  await expect(transcribe.queued('spoken-1.mp3')).toContainText('Done', { timeout: 120_000 })
  await expect(transcribe.queued('spoken-4.mp3')).toContainText('Done', { timeout: 120_000 })
  await expectAccessible(page)

  await transcribe.queued('spoken-4.mp3').getByRole('link').click()
  await expect(recording.word('kettle')).toBeVisible()
})
