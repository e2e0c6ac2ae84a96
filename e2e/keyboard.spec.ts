import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './test'

test('without a recording and without a mouse: from the sample to its words, a loop, a file and back', async ({
  page,
  transcribe,
  recording,
  library,
}) => {
  await transcribe.open()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('button', { name: 'Try a sample' }))
  await page.keyboard.press('Enter')
  await recording.waitUntilDone()

  await test.step('Space plays and pauses, J and L go back and forward', async () => {
    await page.keyboard.press('Space')
    await expect(recording.pause()).toBeVisible()
    await page.keyboard.press('Space')
    await expect(recording.play()).toBeVisible()
    const before = await recording.positionSeconds()
    await page.keyboard.press('l')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(before + 10, 0)
    await page.keyboard.press('j')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(before, 0)
  })

  await test.step('arrows move the slider of the position', async () => {
    await tabTo(page, recording.position())
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(5, 0)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(0, 0)
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(1, 1)
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(0, 1)
  })

  await test.step('Space plays and pauses on that slider too, which has no use for it', async () => {
    await expect(recording.position()).toBeFocused()
    await page.keyboard.press('Space')
    await expect(recording.pause()).toBeVisible()
    await page.keyboard.press('Space')
    await expect(recording.play()).toBeVisible()
    await page.keyboard.press('Home')
  })

  await test.step('I and O loop a part', async () => {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('i')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('o')
    await expect(recording.loop()).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText('Loop from 0:05 to 0:10')).toBeAttached()
  })

  await test.step('Tab reaches one word; arrows go along the words; Enter plays', async () => {
    const firstWord = recording.transcript().getByRole('button', { name: /Hello/ })
    await tabTo(page, firstWord)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(recording.pause()).toBeVisible()
  })

  await test.step('the transcript becomes a file', async () => {
    const srt = page.getByRole('button', { name: 'SRT', exact: true })
    await tabTo(page, srt)
    const download = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/^1\n00:00:0/)
  })

  await test.step('a menu of the transport changes the speed and ends the loop', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Speed 1×' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await goTo(page, page.getByRole('menuitem', { name: '1.5×' }), 'ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Speed 1.5×' })).toBeFocused()
    await page.keyboard.press(']')
    await expect(page.getByRole('button', { name: 'Speed 1.75×' })).toBeVisible()

    await tabTo(page, recording.loop())
    await page.keyboard.press('Enter')
    await goTo(page, page.getByRole('menuitem', { name: 'Stop looping' }), 'ArrowDown')
    await page.keyboard.press('Enter')
    await expect(recording.loop()).toHaveAttribute('aria-pressed', 'false')
  })

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('library')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/library/)
  await expect(library.recording('Sample')).toBeVisible()

  await test.step('single keys can be turned off, and stay off', async () => {
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await page.keyboard.press('?')
    await expect(shortcuts).toBeVisible()
    await tabTo(page, shortcuts.getByRole('checkbox', { name: 'Single keys' }))
    await page.keyboard.press('Space')
    await expect(shortcuts.getByText('Off', { exact: true }).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(shortcuts).toBeHidden()
    await page.reload()
    await expect(library.recording('Sample')).toBeVisible()
    await page.keyboard.press('?')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
    await expect(shortcuts).toBeHidden()
  })
})

/** Only keys move the focus in this story. */
const tabTo = (page: Page, control: Locator) => goTo(page, control, 'Tab')

async function goTo(page: Page, control: Locator, key: 'Tab' | 'ArrowDown'): Promise<void> {
  for (let presses = 0; presses < 80 && !(await isFocused(control)); presses++) await page.keyboard.press(key)
  await expect(control).toBeFocused()
}

async function isFocused(control: Locator): Promise<boolean> {
  return (await control.count()) > 0 && control.evaluate((element) => element === document.activeElement)
}
