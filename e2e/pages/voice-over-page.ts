import { expect, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { readSound, type ReadSound } from '../read-sound'

/** Scripts, and one of them: what is written, who speaks it, what that costs, and what was made. */
export class VoiceOverPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly scripts = () => this.page.getByRole('list', { name: 'Scripts' }).getByRole('listitem')
  readonly newScript = () => this.page.getByRole('button', { name: 'New script' })
  readonly script = () => this.page.getByRole('textbox', { name: 'Script', exact: true })
  readonly voice = () => this.page.getByRole('combobox', { name: 'Voice', exact: true })
  readonly speed = () => this.page.getByRole('slider', { name: 'Speed' })
  readonly cost = () => this.page.getByRole('region', { name: 'Cost' })
  readonly speakAll = () => this.cost().getByRole('button', { name: 'Speak all' })
  readonly stop = () => this.cost().getByRole('button', { name: 'Stop' })
  readonly lines = () => this.page.getByRole('list', { name: 'Lines' }).locator('> li')
  readonly line = (number: number) => this.lines().nth(number - 1)
  readonly takesOf = (number: number) =>
    this.page.getByRole('list', { name: `Takes of line ${number}`, exact: true }).getByRole('listitem')
  readonly markedWord = () => this.lines().locator('[aria-current="true"]')
  readonly playAll = () => this.page.getByRole('button', { name: 'Play all' })

  async open() {
    await this.page.goto('/voice-over')
    await expect(this.newScript()).toBeEnabled()
  }

  async write(text: string) {
    await this.open()
    await this.newScript().click()
    await this.script().fill(text)
  }

  async chooseVoice(name: string) {
    await this.voice().click()
    await this.page.getByRole('combobox', { name: 'Search voices' }).fill(name)
    await this.page.getByRole('option', { name }).first().click()
    await expect(this.voice()).toContainText(name)
  }

  async chooseModel(id: string) {
    await this.page.getByRole('combobox', { name: 'Model' }).click()
    await this.page.getByRole('option', { name: id }).click()
  }

  /** Waits until nothing is spoken any more, and every line says what its take says. */
  async waitUntilSpoken(count: number) {
    await expect(this.lines().filter({ hasText: 'Spoken' })).toHaveCount(count, { timeout: 180_000 })
    await expect(this.stop()).toBeHidden()
  }

  async showTakes(number: number) {
    await this.line(number)
      .getByRole('button', { name: `Takes of line ${number}`, exact: true })
      .click()
    return this.takesOf(number)
  }

  /** Saves the sound in one format and reads the file back. */
  async exportedSound(format: string): Promise<ReadSound & { fileName: string }> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('combobox', { name: 'Format' }).click()
    await this.page.getByRole('option', { name: format }).click()
    const download = this.page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save audio' }).click()
    const file = await download
    await this.page.keyboard.press('Escape')
    return { fileName: file.suggestedFilename(), ...(await readSound(await file.path())) }
  }

  async exportedText(format: 'SRT' | 'VTT' | 'Words (JSON)' | 'Script (text)'): Promise<string> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Export' })
    const download = this.page.waitForEvent('download')
    await dialog.getByRole('button', { name: format, exact: true }).click()
    const text = await readFile(await (await download).path(), 'utf8')
    await this.page.keyboard.press('Escape')
    return text
  }
}
