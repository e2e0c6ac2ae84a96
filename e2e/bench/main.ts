import { api } from './api'
import { chromiumRecognition } from './chromium-recognition'
import { chromiumVoice } from './chromium-voice'
import { printFigures, type Figure } from './figure'
import { mediaPass } from './media-pass'
import { memory } from './memory'
import { music } from './music'
import { nodeRecognition } from './node-recognition'
import { oneHour } from './one-hour'
import { shellSize } from './shell-size'
import { openStudio, type Studio } from './studio'
import { voice } from './voice'

/** `npm run bench` takes about half an hour; `npm run bench -- shell node` measures these two alone. */
const PARTS: Record<string, (studio: Studio) => Promise<Figure[]>> = {
  shell: shellSize,
  server: api,
  node: nodeRecognition,
  recognition: chromiumRecognition,
  media: mediaPass,
  hour: oneHour,
  memory,
  speech: chromiumVoice,
  voice,
  music,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in PARTS))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}`)
  process.exit(2)
}

const studio = await openStudio()
const figures: Figure[] = []
try {
  for (const [name, measure] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.log(`Measuring: ${name}`)
    figures.push(...(await measure(studio)))
  }
} finally {
  await studio.close()
  printFigures(figures)
}
