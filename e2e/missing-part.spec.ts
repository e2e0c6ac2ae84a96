import { expect, test } from '@playwright/test'
import { LibraryPage } from './pages/library-page'
import { TranscribePage } from './pages/transcribe-page'
import { VoiceOverPage } from './pages/voice-over-page'

const MISSING = 'A part of the studio could not be loaded'

test('a part that cannot be loaded is told of, all else stays, and trying again works', async ({ page }) => {
  const voiceOver = new VoiceOverPage(page)
  const parts = /assets\/(speak-queue|search-select-list|command-palette)-/
  await page.route(parts, (route) => route.abort())
  await voiceOver.write('The tide is out.')
  await expect(voiceOver.lines()).toHaveCount(1)
  const notice = page.getByRole('region', { name: 'Notices' }).getByText(MISSING)

  await voiceOver.speakAll().click()
  await expect(notice).toBeVisible()
  await dismiss()

  await page.keyboard.press('Control+k')
  await expect(notice).toBeVisible()
  await dismiss()

  await voiceOver.voice().click()
  await expect(notice).toBeVisible()
  await expect(voiceOver.voice()).toHaveAttribute('aria-expanded', 'false')
  await expect(voiceOver.script()).toHaveValue('The tide is out.')

  await page.unroute(parts)
  await voiceOver.chooseVoice('Emma')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search commands and everything made' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await voiceOver.speakAll().click()
  await expect(voiceOver.stop()).toBeVisible()

  async function dismiss() {
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(notice).toBeHidden()
  }
})

test('a screen that cannot be loaded offline says so in plain words', async ({ page, context }) => {
  await page.route(/assets\/library-screen-/, (route) => route.abort())
  await page.goto('/credits')
  await context.setOffline(true)
  await page.getByRole('navigation').getByRole('link', { name: 'Library', exact: true }).click()
  await expect(page.getByRole('main').getByText(MISSING)).toBeVisible()
  await context.setOffline(false)
  await page.unroute(/assets\/library-screen-/)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
})

test('the transport that could not be loaded comes with the next thing that is opened, or with the network', async ({
  page,
  context,
}) => {
  const library = new LibraryPage(page)
  const play = page.getByRole('button', { name: 'Play', exact: true })
  const notice = page.getByRole('region', { name: 'Notices' }).getByText(MISSING)
  const transcribe = new TranscribePage(page)
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/hello.wav', 'e2e/audio/hello.flac')
  for (const name of ['hello.wav', 'hello.flac'])
    await expect(transcribe.queued(name)).toContainText('Done', { timeout: 120_000 })
  await page.route(/assets\/transport-/, (route) => route.abort())

  await test.step('it is tried again with the next recording', async () => {
    await library.open()
    await library.recordings().getByRole('link').first().click()
    await expect(notice).toBeVisible()
    await expect(play).toBeHidden()
    await page.unroute(/assets\/transport-/)
    await page.goBack()
    await library.recordings().getByRole('link').last().click()
    await expect(play).toBeVisible()
  })

  await test.step('and when the network is back', async () => {
    await page.route(/assets\/transport-/, (route) => route.abort())
    await page.reload()
    await expect(notice).toBeVisible()
    await page.unroute(/assets\/transport-/)
    await context.setOffline(true)
    await context.setOffline(false)
    await expect(play).toBeVisible()
  })
})
