import type { Page } from '@playwright/test'

/** Longer than anything here takes. */
const PATIENCE_MS = 40 * 60_000

/** Gives the studio a file, as from the file dialog. Returns the time on the page's clock, in milliseconds. */
export async function dropFile(page: Page, path: string): Promise<number> {
  await page.goto('/transcribe')
  await page.getByRole('button', { name: 'Record', exact: true }).waitFor()
  const dropped = await pageClock(page)
  await page.getByLabel('Add files').setInputFiles(path)
  return dropped
}

/** Speed of a measure that the studio records with the length of its audio. */
export async function speedOf(page: Page, measure: string): Promise<number> {
  const speed = await page.waitForFunction(
    (name) => {
      const entry = performance.getEntriesByName(name, 'measure')[0] as PerformanceMeasure | undefined
      const { audioSeconds } = (entry?.detail ?? { audioSeconds: 0 }) as { audioSeconds: number }
      return entry ? (audioSeconds * 1000) / entry.duration : 0
    },
    measure,
    { timeout: PATIENCE_MS, polling: 500 },
  )
  return speed.jsonValue()
}

/** Milliseconds since the page was opened. */
export const pageClock = (page: Page): Promise<number> => page.evaluate(() => performance.now())
