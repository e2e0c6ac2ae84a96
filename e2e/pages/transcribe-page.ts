import { expect, type Page } from '@playwright/test'

/** Where recordings come in. */
export class TranscribePage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly record = () => this.page.getByRole('button', { name: 'Record', exact: true })
  readonly queue = () => this.page.getByRole('region', { name: 'Queue' })
  readonly queued = (fileName: string) => this.queue().getByRole('listitem').filter({ hasText: fileName })

  readonly cost = () => this.page.getByRole('region', { name: 'Cost' })

  async open() {
    await this.page.goto('/transcribe')
    await expect(this.record()).toBeEnabled()
  }

  readonly microphone = () => this.page.getByRole('button', { name: 'Microphone' })

  async chooseMicrophone(name: string) {
    await this.microphone().click()
    const choice = this.page.getByRole('radio', { name })
    await choice.click()
    await expect(choice).toBeChecked()
    await this.page.keyboard.press('Escape')
    await expect(choice).toBeHidden()
  }

  readonly take = () => this.page.getByRole('region', { name: 'Take in progress' })
  readonly elapsed = () => this.page.getByRole('timer', { name: 'Elapsed time' })

  async clearFinished() {
    await this.page.getByRole('button', { name: 'Clear finished' }).click()
  }

  async chooseTask(name: string) {
    await this.page.getByRole('combobox', { name: 'Task' }).click()
    await this.page.getByRole('option', { name }).click()
  }

  async addFiles(...paths: string[]) {
    await this.page.getByLabel('Add files').setInputFiles(paths)
  }
}
