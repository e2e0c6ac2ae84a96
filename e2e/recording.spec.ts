import type { Locator } from '@playwright/test'
import { expect, test } from './test'

test.use({ viewport: { width: 390, height: 844 } })

test('on a phone the last time of the ruler and the ring of the first word are drawn whole', async ({
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/hello.flac')
  await recording.waitUntilDone()

  const last = recording.waveform().getByText('0:04', { exact: true })
  expect((await edges(last)).right).toBeLessThanOrEqual((await edges(last.locator('..'))).right)

  // What is not drawn while off screen is cut off at its edges: the ring is 2 px, 2 px away.
  const word = recording.transcript().locator('[data-word="0"]')
  const paragraph = recording.transcript().locator('div:has(> [data-paragraph="0"])')
  const [inner, outer] = [await edges(word), await edges(paragraph)]
  expect(inner.top - outer.top).toBeGreaterThanOrEqual(4)
  expect(inner.left - outer.left).toBeGreaterThanOrEqual(4)
})

async function edges(element: Locator) {
  const { x, y, width } = (await element.boundingBox())!
  return { left: x, right: x + width, top: y }
}
