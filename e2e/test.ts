import { test as base } from '@playwright/test'
import { LibraryPage } from './pages/library-page'
import { RecordingPage } from './pages/recording-page'
import { TranscribePage } from './pages/transcribe-page'

export { expect } from '@playwright/test'

type Screens = { transcribe: TranscribePage; recording: RecordingPage; library: LibraryPage; watch: void }

/** axe tries a style element of its own, which our Content-Security-Policy refuses as it should. */
const STYLE_OF_AXE = 'sha256-5Oji4QVSwcTOW3z0vQj+rDUMgNWx3D6FoX7jYpnQ6+I='

/** A person's screens. Whatever the story, the page reports no error and asks no other host for anything. */
export const test = base.extend<Screens>({
  transcribe: async ({ page }, provide) => provide(new TranscribePage(page)),
  recording: async ({ page }, provide) => provide(new RecordingPage(page)),
  library: async ({ page }, provide) => provide(new LibraryPage(page)),
  watch: [
    async ({ page, baseURL }, provide) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        const isAxes = message.text().includes(STYLE_OF_AXE)
        if (message.type() === 'error' && !isAxes) problems.push(message.text())
      })
      page.on('request', (request) => {
        const isOurs = request.url().startsWith(baseURL!) || request.url().startsWith('blob:')
        if (!isOurs) problems.push(`asked ${request.url()}`)
      })
      await provide()
      base.expect(problems).toEqual([])
    },
    { auto: true },
  ],
})
