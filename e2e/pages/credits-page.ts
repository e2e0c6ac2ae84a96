import { expect, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

/** What there is, what was used, and what it may cost. */
export class CreditsPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly balance = () => this.page.getByRole('region', { name: 'Balance' })
  readonly budget = () => this.page.getByRole('region', { name: 'Monthly budget' })
  readonly receipts = () => this.page.getByRole('region', { name: 'Receipts' }).getByRole('row')
  readonly chart = () => this.page.getByRole('img', { name: /Bar chart of credits/ })
  readonly ledgerOf = (service: string) => this.page.getByRole('region', { name: `As ${service} counts` })

  async open() {
    await this.page.goto('/credits')
    await expect(this.page.getByRole('heading', { level: 1, name: 'Credits' })).toBeVisible()
  }

  async setBudget(credits: string) {
    await this.budget().getByLabel('Credits a month').fill(credits)
    await this.budget().getByRole('button', { name: 'Set the budget' }).click()
  }

  async csv(): Promise<string> {
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: 'Download CSV' }).click()
    return readFile(await (await download).path(), 'utf8')
  }
}
