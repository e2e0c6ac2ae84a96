import type { Page } from '@playwright/test'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figure'
import { rendererMegabytes } from './memory'
import type { Studio } from './studio'

/** Twelve words each, but for the first, which only loads the voice. */
const [WARM_UP, ...SENTENCES] = [
  'Hello there.',
  'The old lighthouse keeper climbed the narrow stairs every evening before sunset.',
  'A small ferry crossed the bay with three passengers and one bicycle.',
  'On the far shore somebody had lit a fire to guide them.',
  'Nobody in the village remembered who had built the old wooden bridge.',
  'It rained for nine days and then the sun came out again.',
  'She folded the letter twice and put it into her coat pocket.',
  'The children counted seven seagulls sitting on the roof of the church.',
  'Fresh bread and salted butter were waiting for us on the table.',
  'We followed the river until it disappeared under a field of snow.',
  'Every window of the house was open to let in the breeze.',
] as const
const PATIENCE_MS = 900_000
/** Between lines of a text, where none is written. */
const PAUSE_SECONDS = 0.6
/** A little longer than a voice is kept (`voice.client.ts`). */
const IDLE_MS = 66_000

/** What a person waits for who has something spoken on this device, and whether it comes in time to be heard without a gap. */
export async function chromiumVoice(studio: Studio): Promise<Figure[]> {
  const page = await studio.newPage()
  await page.addInitScript(watchSounds)
  await page.goto('/voice-over')
  await page.getByRole('button', { name: 'New script' }).click()
  await speak(page, [WARM_UP])
  const firstSounds: number[] = []
  for (const sentence of SENTENCES.slice(0, 3))
    firstSounds.push((await speak(page, [sentence])).firstSoundSeconds)
  // None of them has been said before.
  const script = await speak(
    page,
    SENTENCES.map((sentence) => sentence.replace('.', ' today.')),
  )
  const loaded = rendererMegabytes()
  await page.waitForTimeout(IDLE_MS)
  const idle = rendererMegabytes()
  await page.context().close()
  return [
    {
      name: 'Chromium: first sound of a sentence of 12 words, slowest of 3',
      value: Math.max(...firstSounds),
      unit: 's',
      limit: { kind: 'most', value: 4 },
    },
    {
      name: 'Chromium: seconds of speech, 10 sentences',
      value: script.soundSeconds / script.workSeconds,
      unit: 'a second',
      limit: { kind: 'least', value: 1.2 },
    },
    {
      name: 'Chromium: longest gap between them while they are made',
      value: script.longestGapSeconds,
      unit: 's',
      limit: { kind: 'most', value: 0.05 },
    },
    { name: 'Renderer memory with a voice', value: loaded, unit: 'MB' },
    {
      name: 'Renderer memory a minute later',
      value: idle,
      unit: 'MB',
      limit: { kind: 'most', value: loaded / 2 },
    },
    lexicon('us'),
    lexicon('gb'),
  ]
}

type Spoken = {
  firstSoundSeconds: number
  workSeconds: number
  soundSeconds: number
  longestGapSeconds: number
}

/** Writes a script and has it spoken; resolves when all of it was heard. */
async function speak(page: Page, sentences: readonly string[]): Promise<Spoken> {
  await page.getByRole('textbox', { name: 'Script', exact: true }).fill(sentences.join('\n'))
  const cost = page.getByRole('region', { name: 'Cost' })
  await page.evaluate(() => void (globalThis.starts = []))
  const lines = page.getByRole('list', { name: 'Lines' }).locator('> li')
  await lines.nth(sentences.length - 1).waitFor()
  const clicked = await page.evaluate(() => performance.now())
  await cost.getByRole('button', { name: 'Speak all' }).click()
  await cost.getByText('Everything is spoken').waitFor({ timeout: PATIENCE_MS })
  const workSeconds = ((await page.evaluate(() => performance.now())) - clicked) / 1000
  await page.waitForFunction((count) => globalThis.starts.length >= count, sentences.length)
  await page.getByRole('button', { name: 'Play all' }).waitFor({ timeout: PATIENCE_MS })
  const starts = await page.evaluate(() => globalThis.starts)
  return {
    firstSoundSeconds: (starts[0]!.atMilliseconds - clicked) / 1000,
    workSeconds,
    soundSeconds: starts.reduce((sum, { seconds }) => sum + seconds, 0),
    longestGapSeconds: Math.max(
      0,
      ...starts.slice(1).map((start, index) => gapBefore(start, starts[index]!)),
    ),
  }
}

/** Beyond the pause that is meant. */
function gapBefore({ when }: Start, before: Start): number {
  return when - (before.when + before.seconds) - PAUSE_SECONDS
}

/** A sound that was given to the speakers: when on the page's clock, and when on theirs, in seconds. */
type Start = { atMilliseconds: number; when: number; seconds: number }

declare global {
  var starts: Start[]
}

/** Runs in the page, before everything else. */
function watchSounds(): void {
  globalThis.starts = []
  const { start } = AudioBufferSourceNode.prototype
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0) {
    const ahead = Math.max(0, when - this.context.currentTime)
    globalThis.starts.push({
      atMilliseconds: performance.now() + 1000 * ahead,
      when: Math.max(when, this.context.currentTime),
      seconds: (this.buffer?.duration ?? 0) - offset,
    })
    start.call(this, when, offset)
  }
}

function lexicon(dialect: string): Figure {
  const names = [dialect, `letters-${dialect}`]
  const bytes = names.map((name) => statSync(join('public/models/kokoro/lexicon', `${name}.packed`)).size)
  return {
    name: `Lexicon of ${dialect} over the wire`,
    value: bytes.reduce((sum, size) => sum + size) / 1e6,
    unit: 'MB',
    limit: { kind: 'most', value: 1.2 },
  }
}
