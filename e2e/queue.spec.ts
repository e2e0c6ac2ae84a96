import { expectAccessible } from './accessibility'
import { TranscribePage } from './pages/transcribe-page'
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

test('a queue that is loaded anew, or seen in a second tab, calls nothing done that is not', async ({
  page,
  context,
  transcribe,
  library,
}) => {
  const files = ['e2e/audio/meeting-3.mp3', 'e2e/audio/spoken/spoken-1.mp3']
  await transcribe.open()
  await transcribe.addFiles(...files)
  for (const name of ['meeting-3.mp3', 'spoken-1.mp3'])
    await expect(transcribe.queued(name).getByRole('link')).toBeVisible()

  await test.step('a second tab says where they are worked on', async () => {
    const [copy] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(() => void window.open(location.href)),
    ])
    const there = new TranscribePage(copy)
    for (const name of ['meeting-3.mp3', 'spoken-1.mp3'])
      await expect(there.queued(name)).toContainText('Another tab is working on it')
    await expectAccessible(copy)
    await expect(there.queue()).not.toContainText('Done')
    await expect(copy.getByRole('button', { name: 'Clear finished' })).toBeHidden()
    await copy.close()
  })

  await test.step('a reload goes on with them', async () => {
    await page.addInitScript(() => {
      const seen: string[] = ((window as unknown as { seen: string[] }).seen = [])
      const look = () => {
        for (const row of document.querySelectorAll('main li')) seen.push(row.textContent ?? '')
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    })
    await page.reload()
    await expect(transcribe.queued('meeting-3.mp3')).toContainText(/Loading|Opening|Recognising/)
    await expect(transcribe.queued('spoken-1.mp3')).toContainText('Waiting')
    const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.filter((text) => /Done|Cancelled|Another tab/.test(text))).toEqual([])
  })

  await test.step('one that is deleted says so', async () => {
    await library.open()
    await library.recording('meeting-3').getByRole('link').focus()
    await page.keyboard.press('Delete')
    await page.getByRole('link', { name: 'Transcribe', exact: true }).click()
    await expect(transcribe.queued('meeting-3.mp3')).toContainText('The recording was deleted')
    await expectAccessible(page)
    await expect(transcribe.queued('spoken-1.mp3')).toContainText('Done', { timeout: 120_000 })
    await transcribe.clearFinished()
    await expect(transcribe.queue()).toBeHidden()
  })
})
