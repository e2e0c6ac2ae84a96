import { expectAccessible } from './accessibility'
import { expect, test } from './test'

const REFUSED = 'This browser keeps nothing for this page'

test.describe('in a browser that keeps nothing', () => {
  test('each screen says so, and what to do', async ({ page, transcribe }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('A mutation operation was attempted on a database', 'InvalidStateError')
      }
    })
    await transcribe.open()
    await expect(page.getByText(REFUSED)).toHaveCount(1)
    await page.goto('/library')
    await expect(page.getByRole('heading', { level: 2, name: REFUSED })).toBeVisible()
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
