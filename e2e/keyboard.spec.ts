import { expect, test } from './test'

test('without a recording and without a mouse: from the sample to its words and back', async ({
  page,
  transcribe,
  recording,
  library,
}) => {
  await transcribe.open()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: 'Try a sample' }).focus()
  await page.keyboard.press('Enter')
  await recording.waitUntilDone()

  // Tab reaches one word; arrows go along the words; Enter plays.
  const firstWord = recording.transcript().getByRole('button', { name: /Hello/ })
  for (let presses = 0; presses < 40 && !(await isFocused(firstWord)); presses++)
    await page.keyboard.press('Tab')
  await expect(firstWord).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(recording.pause()).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('library')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/library/)
  await expect(library.recording('Sample')).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

async function isFocused(
  locator: ReturnType<import('@playwright/test').Page['getByRole']>,
): Promise<boolean> {
  return (await locator.count()) > 0 && locator.evaluate((element) => element === document.activeElement)
}
