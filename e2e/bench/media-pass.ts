import { denseSpeech, type AudioFormat } from './audio-files'
import type { Figure } from './figure'
import { dropFile, speedOf } from './pages'
import type { Studio } from './studio'

/** How fast files are read, speech found and all of it stored. The recogniser waits for its model meanwhile. */
export async function mediaPass(studio: Studio): Promise<Figure[]> {
  return [await oneFormat(studio, 'mp3'), await oneFormat(studio, 'opus')]
}

async function oneFormat(studio: Studio, format: AudioFormat): Promise<Figure> {
  const page = await studio.newPage()
  await page.route('**/models/whisper-base/**', () => {
    // Never answered, so that both cores are free for what is measured.
  })
  await dropFile(page, await denseSpeech(20, format))
  const value = await speedOf(page, 'overtone:analysis')
  await page.context().close()
  const limit = { kind: 'least', value: 30 } as const
  return { name: `Chromium: media pass, 20 min ${format}`, value, unit: 'x real time', limit }
}
