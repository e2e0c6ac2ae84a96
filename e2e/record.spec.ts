import { expectAccessible } from './accessibility'
import { expect, test } from './test'

test('record five seconds, and read what was said', async ({ page, transcribe, recording }) => {
  await transcribe.open()
  await transcribe.record().click()
  await expect(page.getByRole('region', { name: 'Take in progress' })).toBeVisible()
  // A busy machine looks rarely.
  await expect(transcribe.elapsed()).toHaveText(/0:(0[2-9]|[1-5]\d)/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Mark' }).click()
  // The check before took a while: at least five seconds are in the take.
  await expect(transcribe.elapsed()).toHaveText(/0:(0[5-9]|[1-5]\d)/)
  await page.getByRole('button', { name: 'Stop' }).click()

  await expect(page).toHaveURL(/\/recordings\//)
  await recording.waitUntilDone()
  await expect(recording.transcript()).toContainText(/short recording/i)
  const { duration } = await recording.exportedJson()
  expect(duration).toBeGreaterThan(4.5)
  expect(duration).toBeLessThan(40)
  // A take can be sought like any file: it has a length and an index.
  await recording.position().fill('3')
  await recording.play().click()
  await expect.poll(() => recording.positionSeconds()).toBeGreaterThan(3.2)
})

test('a full disk is told while the take goes on, and what came before is kept', async ({
  page,
  transcribe,
}) => {
  await transcribe.open()
  await transcribe.record().click()
  await expect(transcribe.elapsed()).toHaveText(/0:(0[3-9]|[1-5]\d)/)
  const browser = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await expect(page.getByRole('alert')).toContainText('not kept')

  await test.step('even where nothing more can be stored when it is stopped', async () => {
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('alert')).toContainText('The take itself is kept')
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    expect((await download).suggestedFilename()).toMatch(/^Take, .+\.webm$/)
    // Room is made in the Library, and the way back is there.
    await page.getByRole('link', { name: 'Library' }).click()
    await page.getByRole('link', { name: 'A take is not saved yet. Go back to it' }).click()
  })

  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page).toHaveURL(/\/recordings\//)
  await expect(page.getByRole('slider', { name: 'Playback position' }).first()).toBeEnabled()
})

test('a take that is cut off by a reload is a recording on the next page', async ({
  page,
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.record().click()
  await expect(transcribe.elapsed()).toHaveText(/0:(0[4-9]|[1-5]\d)/)
  await page.getByRole('button', { name: 'Mark' }).click()
  const asked = page.waitForEvent('dialog')
  const reload = page.reload()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await reload

  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page).toHaveURL(/\/recordings\//)
  await page.getByRole('button', { name: 'Transcribe', exact: true }).first().click()
  await recording.waitUntilDone()
  await expect(recording.transcript()).toContainText(/short recording/i)
})
