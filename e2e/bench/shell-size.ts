import { scriptBytes } from '../script-bytes'
import type { Figure } from './figure'
import type { Studio } from './studio'

/** All scripts that a first visit loads until Record can be pressed, and that no model is among what it asks for. */
export async function shellSize(studio: Studio): Promise<Figure[]> {
  const page = await studio.newPage()
  const urls: string[] = []
  page.on('request', (request) => urls.push(request.url()))
  await page.goto('/')
  await page.getByRole('button', { name: 'Record' }).and(page.locator(':enabled')).waitFor()
  await page.waitForLoadState('networkidle')
  const interactive = await page.evaluate(() => performance.getEntriesByType('paint').at(-1)?.startTime ?? 0)
  await page.context().close()
  const models = urls.filter((url) => /\/models\/[^/]+\//.test(url)).length
  return [
    {
      name: 'Shell JavaScript, gzip',
      value: scriptBytes(urls) / 1000,
      unit: 'kB',
      limit: { kind: 'most', value: 180 },
    },
    { name: 'Requests for models before use', value: models, unit: '', limit: { kind: 'most', value: 0 } },
    { name: 'First contentful paint', value: interactive, unit: 'ms' },
  ]
}
