import { expectAccessible } from './accessibility'
import { LibraryPage } from './pages/library-page'
import { RecordingPage } from './pages/recording-page'
import { VoiceOverPage } from './pages/voice-over-page'
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

test('a script of two tabs: a star, a deletion and its Undo, and the last words of a closed one', async ({
  page,
  context,
}) => {
  const here = new VoiceOverPage(page)
  await here.write('Original.')
  await expect(here.lines()).toHaveCount(1)
  const second = await context.newPage()
  const there = new VoiceOverPage(second)
  const library = second.getByRole('main').getByRole('link', { name: /Original/ })
  const star = second.getByRole('main').getByRole('button', { name: /^Star Original/ })
  const add = async (words: string) => {
    await here.script().press('Control+End')
    await here.script().pressSequentially(words)
  }
  const notices = (of: typeof page) => of.getByRole('region', { name: 'Notices' })

  await test.step('it is starred in one while the other writes', async () => {
    await second.goto('/library')
    await add(' More')
    await star.click()
    await add(' and more.')
    await expect(here.script()).toHaveValue('Original. More and more.')
    await library.click()
    await expect(there.script()).toHaveValue('Original. More and more.')
    await second.goBack()
    await expect(star).toHaveAttribute('aria-pressed', 'true')
    await expect(notices(page)).not.toContainText('another tab')
  })

  await test.step('it is deleted in one, written on in the other, and Undo overwrites nothing', async () => {
    await library.focus()
    await second.keyboard.press('Delete')
    await expect(library).toBeHidden()
    const told = page.getByRole('alert').filter({ hasText: 'This was deleted in another tab.' })
    await expect(told).toBeVisible()
    await expectAccessible(page)
    await told.getByRole('button', { name: 'Keep it' }).click()
    await expect(library).toBeVisible()
    await expect(told).toBeHidden()
    await library.focus()
    await second.keyboard.press('Delete')
    await expect(told).toBeVisible()
    await add(' After all.')
    await expect(library).toBeVisible()
    await expect(told).toBeHidden()
    // Of the second deletion; the first may be offered to be undone, too.
    await second.getByRole('button', { name: 'Undo' }).last().click()
    await library.click()
    await expect(there.script()).toHaveValue('Original. More and more. After all.')
  })

  await test.step('what was written last before a tab is closed is there in the other', async () => {
    await add(' Last words.')
    await page.close({ runBeforeUnload: true })
    await expect(there.script()).toHaveValue('Original. More and more. After all. Last words.')
    await expect(notices(second)).not.toContainText('another tab')
  })
})

test('a script that another tab deleted is there again once a person pays for more of it', async ({
  page,
  context,
  cloud,
  settings,
  voiceOver,
}) => {
  await settings.addCloud(cloud.key)
  cloud.meetNext({ kind: 'cut after charging' })
  await voiceOver.write('The tide is out.')
  await voiceOver.chooseModel('kokoro')
  await voiceOver.speakAll().click()
  await expect(voiceOver.cost()).toContainText('This may have been charged')

  const second = await context.newPage()
  await second.goto('/library')
  const library = second.getByRole('main').getByRole('link', { name: /The tide/ })
  await library.focus()
  await second.keyboard.press('Delete')
  const told = page.getByRole('alert').filter({ hasText: 'This was deleted in another tab.' })
  await expect(told).toBeVisible()
  await voiceOver.cost().getByRole('button', { name: 'Send again' }).click()
  await expect(library).toBeVisible()
  await expect(told).toBeHidden()
  await voiceOver.waitUntilSpoken(1)
  expect(cloud.paidPosts).toHaveLength(2)
})
