import { test as base, type Cookie } from '@playwright/test'
import { FakeCloud } from './fake-cloud'
import { CreditsPage } from './pages/credits-page'
import { LibraryPage } from './pages/library-page'
import { MusicPage } from './pages/music-page'
import { RecordingPage } from './pages/recording-page'
import { SettingsPage } from './pages/settings-page'
import { TranscribePage } from './pages/transcribe-page'
import { VoiceOverPage } from './pages/voice-over-page'
import { signInLink } from './sign-in-link'

export { expect } from '@playwright/test'

type Screens = {
  transcribe: TranscribePage
  recording: RecordingPage
  library: LibraryPage
  voiceOver: VoiceOverPage
  music: MusicPage
  settings: SettingsPage
  credits: CreditsPage
  /** The cloud behind the server's proxy, which serves browsers that are signed in; as new in each story. */
  cloud: FakeCloud
  watch: void
}

type Shared = { runningCloud: FakeCloud; sessionCookies: Cookie[] }

/** axe tries a style element of its own, which our Content-Security-Policy refuses as it should. */
const STYLE_OF_AXE = 'sha256-5Oji4QVSwcTOW3z0vQj+rDUMgNWx3D6FoX7jYpnQ6+I='

/** The browser writes down each refusal of a service by itself, whatever the page makes of it. */
const REFUSAL = /Failed to load resource: the server responded with a status of/
const SERVICE = /\/(proxy|relay|api\/v1)\//

/** A person's screens. Whatever the story, the page reports no error and asks no other host for anything. */
export const test = base.extend<Screens, Shared>({
  transcribe: async ({ page }, provide) => provide(new TranscribePage(page)),
  recording: async ({ page }, provide) => provide(new RecordingPage(page)),
  library: async ({ page }, provide) => provide(new LibraryPage(page)),
  voiceOver: async ({ page }, provide) => provide(new VoiceOverPage(page)),
  music: async ({ page }, provide) => provide(new MusicPage(page)),
  settings: async ({ page }, provide) => provide(new SettingsPage(page)),
  credits: async ({ page }, provide) => provide(new CreditsPage(page)),
  runningCloud: [
    // Playwright reads from the pattern which fixtures are wanted: none.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const cloud = new FakeCloud()
      await cloud.listen(Number(process.env.OVERTONE_E2E_CLOUD_PORT))
      await provide(cloud)
      await cloud.stop()
    },
    { scope: 'worker' },
  ],
  cloud: async ({ context, sessionCookies, runningCloud }, provide) => {
    await context.addCookies(sessionCookies)
    runningCloud.reset()
    await provide(runningCloud)
    runningCloud.release()
  },
  sessionCookies: [
    async ({ playwright }, provide) => {
      const browser = await playwright.request.newContext()
      await browser.get(await signInLink(), { maxRedirects: 0 })
      const { cookies } = await browser.storageState()
      await browser.dispose()
      await provide(cookies)
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ page, baseURL }, provide) => {
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        const isAxes = message.text().includes(STYLE_OF_AXE)
        const isRefusal = REFUSAL.test(message.text()) && SERVICE.test(message.location().url)
        if (message.type() === 'error' && !isAxes && !isRefusal) problems.push(message.text())
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
