import { expect, type Page } from '@playwright/test'

/** Everything that was made. */
export class LibraryPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly recordings = () => this.page.getByRole('list', { name: 'Recordings' }).locator('> li')
  readonly recording = (title: string) => this.recordings().filter({ hasText: title })
  readonly search = () => this.page.getByRole('searchbox', { name: 'Search titles and transcripts' })

  readonly files = () =>
    this.page.getByRole('dialog').getByRole('list', { name: 'Files' }).getByRole('listitem')

  async openFiles() {
    await this.page.getByRole('button', { name: 'Open from files' }).click()
  }

  async open() {
    await this.page.goto('/library')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible()
  }

  async openRecording(title: string) {
    await this.recording(title).getByRole('link', { name: title }).click()
  }
}
