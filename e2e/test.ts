import { test as base } from '@playwright/test'
import { LibraryPage } from './pages/library-page'
import { RecordingPage } from './pages/recording-page'
import { TranscribePage } from './pages/transcribe-page'

export { expect } from '@playwright/test'

type Screens = { transcribe: TranscribePage; recording: RecordingPage; library: LibraryPage; watch: void }

/** A person's screens. Whatever the story, the page reports no error and asks no other host for anything. */
export const test = base.extend<Screens>({
  transcribe: async ({ page }, use) => use(new TranscribePage(page)),
  recording: async ({ page }, use) => use(new RecordingPage(page)),
  library: async ({ page }, use) => use(new LibraryPage(page)),
  watch: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      page.on('request', (request) => {
        const isOurs = request.url().startsWith(baseURL!) || request.url().startsWith('blob:')
        if (!isOurs) problems.push(`asked ${request.url()}`)
      })
      await use()
      base.expect(problems).toEqual([])
    },
    { auto: true },
  ],
})
