import { test as unwatched } from '@playwright/test'
import { expectAccessible } from './accessibility'
import { TranscribePage } from './pages/transcribe-page'
import { expect, test } from './test'

/** Those that show what is stored. */
const SCREENS = [
  '/recordings/x',
  '/voice-over',
  '/voice-over/x',
  '/music',
  '/music/x',
  '/library',
  '/credits',
]

const REFUSED = 'This browser keeps nothing for this page'

test.describe('in a browser that keeps nothing', () => {
  // What a screen cannot be shown for is written down by the browser, too.
  unwatched('each screen says so, and what to do', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('A mutation operation was attempted on a database', 'InvalidStateError')
      }
    })
    await new TranscribePage(page).open()
    await expect(page.getByText(REFUSED)).toHaveCount(1)
    for (const path of SCREENS) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 2, name: REFUSED }), path).toBeVisible()
      await expect(page.getByText('This screen has stopped')).toBeHidden()
      await expect(page.getByText(/are not affected/)).toBeHidden()
      await expectAccessible(page)
    }
    await page.goto('/settings')
    await expect(page.getByRole('region', { name: 'Connections' })).toContainText(REFUSED)
    await expectAccessible(page)
  })

  test('a file that is added is told to be kept nowhere', async ({ page, transcribe }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.getDirectory = async () => {
        throw new DOMException('Security', 'SecurityError')
      }
    })
    await transcribe.open()
    await transcribe.addFiles('e2e/audio/hello.wav')
    const queue = transcribe.queue()
    await expect(queue.getByText(REFUSED)).toBeVisible()
    await expectAccessible(page)
  })
})
