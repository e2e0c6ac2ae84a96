import { expect, type Locator, type Page } from '@playwright/test'
import { readMidi, type ReadMidi } from '../read-midi'
import { readSound, type ReadSound } from '../read-sound'

/** Music: what is wanted, what was understood of it, what it costs, and the variations that were made. */
export class MusicPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly prompt = () => this.page.getByRole('textbox', { name: 'Describe the music' })
  readonly chip = (word: string) => this.page.getByRole('button', { name: word, exact: true })
  readonly understood = () => this.page.getByRole('region', { name: 'What was understood' })
  readonly length = () => this.page.getByRole('slider', { name: 'Length' })
  readonly exactLength = () => this.page.getByRole('textbox', { name: 'Length in seconds', exact: true })
  readonly cost = () => this.page.getByRole('region', { name: 'Cost' })
  readonly composeButton = () => this.cost().getByRole('button', { name: 'Compose', exact: true })
  readonly list = () => this.page.getByRole('list', { name: 'Music' }).getByRole('listitem')
  readonly variations = () => this.page.getByRole('list', { name: 'Variations' }).locator('> li')
  readonly variation = (number: number) => this.variations().filter({ hasText: `Variation ${number}` })
  readonly preview = (number: number) => this.variation(number).getByRole('button', { name: 'Preview' })
  /** The variation that is heard. */
  readonly stage = () => this.page.getByRole('region', { name: 'Now heard' })
  readonly position = () => this.stage().getByRole('slider', { name: 'Playback position' })
  readonly currentChord = () => this.stage().getByRole('group', { name: 'Chords' }).locator('[aria-current]')

  async open() {
    await this.page.goto('/music')
    await expect(this.prompt()).toBeVisible()
  }

  async chooseCount(count: number) {
    await this.page.getByRole('combobox', { name: 'Variations' }).click()
    await this.page.getByRole('option', { name: String(count) }).click()
  }

  async compose() {
    await this.composeButton().click()
  }

  /** Waits until so many are there, and nothing is being made any more. */
  async waitUntilComposed(count: number) {
    await expect(this.variations().getByRole('button', { name: 'Preview' })).toHaveCount(count, {
      timeout: 90_000,
    })
    await expect(this.cost().getByRole('button', { name: 'Stop' })).toBeHidden()
  }

  /** Seconds of the take that is heard. */
  async seconds(): Promise<number> {
    return Number(await this.position().inputValue())
  }

  /** Saves the sound in one format and reads the file back. */
  async savedSound(format: string): Promise<ReadSound & { fileName: string }> {
    const dialog = await this.openDownload()
    await dialog.getByRole('combobox', { name: 'Format' }).click()
    await this.page.getByRole('option', { name: format }).click()
    return this.saved(dialog.getByRole('button', { name: 'Save audio' }), readSound)
  }

  async savedMidi(): Promise<ReadMidi & { fileName: string }> {
    const dialog = await this.openDownload()
    return this.saved(dialog.getByRole('button', { name: 'MIDI' }), readMidi)
  }

  private async openDownload(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Download', exact: true }).click()
    return this.page.getByRole('dialog', { name: 'Download' })
  }

  private async saved<Found>(button: Locator, read: (path: string) => Promise<Found>) {
    const download = this.page.waitForEvent('download')
    await button.click()
    const file = await download
    await this.page.keyboard.press('Escape')
    return { fileName: file.suggestedFilename(), ...(await read(await file.path())) }
  }
}
