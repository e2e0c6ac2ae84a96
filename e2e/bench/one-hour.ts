import type { Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { denseSpeech } from './audio-files'
import type { Figure } from './figure'
import { dropFile, pageClock, speedOf } from './pages'
import type { Studio } from './studio'

const hello = fileURLToPath(new URL('../audio/hello.flac', import.meta.url))

/** What a person waits for with an hour of mp3: first words, and a waveform that answers. */
export async function oneHour(studio: Studio): Promise<Figure[]> {
  const page = await studio.newPage()
  await cacheModels(page)
  const dropped = await dropFile(page, await denseSpeech(60, 'mp3'))
  const transcript = page.getByRole('region', { name: 'Transcript' })
  await transcript.locator('[data-word]').first().waitFor({ timeout: 120_000 })
  const firstWords = ((await pageClock(page)) - dropped) / 1000

  await speedOf(page, 'overtone:analysis')
  const stored = await pageClock(page)
  await waveformAnswers(page)
  const afterStoring = ((await pageClock(page)) - stored) / 1000

  await transcript.getByRole('button', { name: 'Cancel' }).click()
  await page.reload()
  await waveformAnswers(page)
  const reopening = (await pageClock(page)) / 1000
  await page.context().close()
  return [
    { name: 'First words, 1 h mp3', value: firstWords, unit: 's', limit: { kind: 'most', value: 8 } },
    {
      name: 'Waveform after storing peaks, 1 h',
      value: afterStoring,
      unit: 's',
      limit: { kind: 'most', value: 3 },
    },
    { name: 'Waveform on reopening, 1 h', value: reopening, unit: 's', limit: { kind: 'most', value: 1 } },
  ]
}

/** A person who has used the studio before has the models. */
async function cacheModels(page: Page): Promise<void> {
  await dropFile(page, hello)
  await speedOf(page, 'overtone:recognition')
}

/** It is drawn, and a key moves the playhead. */
async function waveformAnswers(page: Page): Promise<void> {
  const position = page.getByRole('slider', { name: 'Playback position' }).first()
  await page.getByRole('region', { name: 'Waveform' }).locator('canvas').first().waitFor()
  await position.focus()
  const before = await position.getAttribute('aria-valuetext')
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction(
    ([slider, text]) => (slider as Element).getAttribute('aria-valuetext') !== text,
    [await position.elementHandle(), before] as const,
  )
}
