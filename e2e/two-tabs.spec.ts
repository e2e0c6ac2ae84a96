import { expectAccessible } from './accessibility'
import { LibraryPage } from './pages/library-page'
import { RecordingPage } from './pages/recording-page'
import { expect, test } from './test'

test('what one tab recognises comes to the other too, and what one deletes is gone from both', async ({
  page,
  context,
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/meeting-3.mp3')
  await expect(page).toHaveURL(/\/recordings\//)

  const second = await context.newPage()
  const there = new RecordingPage(second)
  await test.step('the second says that another is at work, and begins nothing', async () => {
    await second.goto(page.url())
    await expect(second.getByRole('heading', { name: 'Another tab is working on it' })).toBeVisible()
    await expect(second.getByRole('button', { name: /^(Continue|Transcribe)/ })).toBeHidden()
    await expectAccessible(second)
    await there.history()
    await second.getByRole('button', { name: 'Transcribe again', exact: true }).click()
    const notice = second.getByRole('region', { name: 'Notices' })
    await expect(notice.getByText('Another tab is working on it')).toBeVisible()
  })

  await test.step('both end with the same words', async () => {
    await page.bringToFront()
    await recording.waitUntilDone()
    await second.bringToFront()
    const { words } = await recording.exportedJson()
    expect(words.length).toBeGreaterThan(300)
    await expect(second.getByRole('heading', { name: 'Another tab is working on it' })).toBeHidden()
    expect((await there.exportedJson()).words).toEqual(words)
    await expect(await there.history()).toHaveCount(1)
  })

  await test.step('it is deleted in one', async () => {
    const library = new LibraryPage(second)
    await library.open()
    await library.recording('meeting-3').getByRole('link', { name: 'meeting-3' }).focus()
    await second.keyboard.press('Delete')
    await page.bringToFront()
    await expect(page.getByRole('heading', { level: 1, name: 'No such recording' })).toBeVisible()
  })
})
