import { expect, type Page } from '@playwright/test'

/** Where services are added, tested, chosen and removed. */
export class SettingsPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly connections = () => this.page.getByRole('region', { name: 'Connections' })
  readonly services = () => this.connections().getByRole('group', { name: 'Services' })
  readonly service = (name: string) => this.services().getByRole('radio', { name, exact: true })
  readonly key = () => this.connections().getByLabel('API key')
  /** In the shell: what is in use, on every screen. */
  readonly serviceInUse = () => this.page.getByRole('button', { name: 'Service', exact: true })

  async open() {
    await this.page.goto('/settings')
    await expect(this.service('This device')).toBeVisible()
  }

  async beginCloud() {
    await this.connections().getByRole('button', { name: 'Add a service' }).click()
    await this.connections().getByRole('radio', { name: 'AINative cloud' }).check()
  }

  /** Any server of the same API, at the address that a person types. */
  async addCustom(service: { name: string; baseUrl: string; key: string }) {
    await this.connections().getByRole('button', { name: 'Add a service' }).click()
    await this.connections().getByRole('radio', { name: 'Custom' }).check()
    await this.connections().getByRole('textbox', { name: 'Name' }).fill(service.name)
    await this.connections().getByLabel('Base URL').fill(service.baseUrl)
    await this.key().fill(service.key)
    await this.addAndTest()
  }

  async addAndTest() {
    await this.connections().getByRole('button', { name: 'Add and test' }).click()
  }

  /** Afterwards the cloud is in use. */
  async addCloud(key: string) {
    await this.open()
    await this.beginCloud()
    await this.key().fill(key)
    await this.addAndTest()
    await expect(this.service('AINative cloud')).toBeChecked()
  }

  async test(name: string) {
    await this.connections()
      .getByRole('button', { name: `Test ${name}` })
      .click()
  }

  async remove(name: string) {
    await this.connections()
      .getByRole('button', { name: `Remove ${name}` })
      .click()
    await this.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
  }
}
