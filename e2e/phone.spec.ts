import type { Page } from '@playwright/test'
import { expect, test } from './test'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('on a phone all that is pressed is as large as a thumb, and nothing reaches beyond the screen', async ({
  page,
  transcribe,
  library,
  voiceOver,
}) => {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Record' })).toBeEnabled()
  await expectFit(page)
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await expect(page.getByRole('slider', { name: 'Playback position' })).toBeVisible()
  await expect(page.getByText('It never leaves this device.')).toBeVisible()
  await expectFit(page)

  await transcribe.open()
  await transcribe.addFiles('e2e/audio/bad/protected.m4a', 'e2e/audio/bad/empty.mp3')
  await expect(transcribe.queued('protected.m4a')).toContainText('Only the player it was sold for')
  await expect(page.getByRole('link', { name: /^protected/ }).last()).toContainText('is protected')
  await expectFit(page)

  await library.open()
  await library.search().fill('recording of your own')
  await expect(page.locator('mark')).toBeInViewport({ ratio: 1 })
  await expectFit(page)

  await voiceOver.write('ANNA: The tide is out.\n\nBEN: Are you sure?')
  await expect(voiceOver.lines()).toHaveCount(2)
  await expect(voiceOver.script()).toBeInViewport({ ratio: 1 })
  await expectFit(page)
})

test('on a phone on its side there are words under the waveform, and the spoken one stays in sight', async ({
  page,
  recording,
  transcribe,
}) => {
  // So that no word is looked for while the page still moves.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Try a sample' }).click()
  await recording.waitUntilDone()
  for (const [width, height] of [
    [667, 375],
    [740, 360],
    [640, 400],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height })
    // The first word comes out of sight, and is then followed back to.
    await recording.position().fill('19.5')
    await expect(recording.markedWord()).toBeInViewport({ ratio: 1 })
    await recording.position().fill('1')
    await expect(recording.markedWord()).toBeInViewport({ ratio: 1 })
    const words = recording.transcript().locator('.overflow-y-auto')
    expect((await words.boundingBox())!.height).toBeGreaterThan(120)
  }

  await transcribe.open()
  await transcribe.record().click()
  for (const [width, height] of [
    [844, 390],
    [667, 375],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const name of ['Pause', 'Stop'])
      await expect(transcribe.take().getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  }
})

test('every language is called by its name', async ({ page, transcribe }) => {
  await transcribe.open()
  await page.getByRole('combobox', { name: 'Language' }).click()
  await expect(page.getByRole('option', { name: 'Bashkir' })).toBeAttached()
  expect(await page.getByRole('option', { name: /^[a-z]{2}$/ }).count()).toBe(0)
})

async function expectFit(page: Page) {
  await expect.poll(() => page.evaluate(tooSmall), page.url()).toEqual([])
  expect(await page.evaluate(() => document.getElementById('main')!.scrollWidth)).toBeLessThanOrEqual(390)
}

/** Buttons and chips that are shown, and are lower or narrower than 44 px. */
function tooSmall(): string[] {
  return [...document.querySelectorAll('button, [role="combobox"], a.inline-flex')].flatMap((control) => {
    const { width, height } = control.getBoundingClientRect()
    const isShown = width > 2 && control.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const name = control.ariaLabel ?? control.textContent
    return isShown && Math.min(width, height) < 43.5 ? `${name}: ${width} × ${height}` : []
  })
}
