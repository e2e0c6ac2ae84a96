import { denseSpeech } from './audio-files'
import type { Figure } from './figure'
import { dropFile, speedOf } from './pages'
import type { Studio } from './studio'

/** How fast a dropped file becomes words in the tab, from its first window to its last; it is read meanwhile. */
export async function chromiumRecognition(studio: Studio): Promise<Figure[]> {
  const page = await studio.newPage()
  await dropFile(page, await denseSpeech(10, 'mp3'))
  const value = await speedOf(page, 'overtone:recognition')
  await page.context().close()
  const limit = { kind: 'least', value: 12 } as const
  return [{ name: 'Chromium: recognition, 10 min dense speech', value, unit: 'x real time', limit }]
}
