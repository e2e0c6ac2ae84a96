import { expect, type Download, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

  /** Tells the words that were marked since. Seen in the page: each is over before a busy machine looks twice. */
  async watchMarks(): Promise<() => Promise<string[]>> {
    const words = await this.page.evaluateHandle(() => {
      const seen: string[] = []
      const note = ({ target }: MutationRecord) =>
        target instanceof HTMLElement && target.ariaCurrent === 'true' && seen.push(target.textContent ?? '')
      const watcher = new MutationObserver((changes) => changes.forEach(note))
      watcher.observe(document, { subtree: true, attributeFilter: ['aria-current'] })
      return seen
    })
    return () => words.jsonValue()
  }

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
  async exportedSound(
    format: string,
    choices: { Loudness?: string } = {},
  ): Promise<ReadSound & { fileName: string }> {
    const file = await this.savedAudio({ Format: format, ...choices })
    return { fileName: file.suggestedFilename(), ...(await readSound(await file.path())) }
  }

  /** One file for each line, by its name in the zip. */
  async exportedLines(format: string): Promise<Record<string, ReadSound>> {
    const zip = await this.savedAudio({ Format: format, As: 'One file per line (zip)' })
    const folder = await mkdtemp(join(tmpdir(), 'overtone-lines-'))
    const files: Record<string, ReadSound> = {}
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(await zip.path())))) {
      await writeFile(join(folder, name), bytes)
      files[name] = await readSound(join(folder, name))
    }
    await rm(folder, { recursive: true })
    return files
  }

  /** They stay for the next file. */
  async writeTags(tags: { artist: string; album: string }) {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('textbox', { name: 'Artist' }).fill(tags.artist)
    await dialog.getByRole('textbox', { name: 'Album' }).fill(tags.album)
    await this.page.keyboard.press('Escape')
  }

  private async savedAudio(choices: Record<string, string>): Promise<Download> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Export' })
    for (const [name, option] of Object.entries(choices)) {
      await dialog.getByRole('combobox', { name, exact: true }).click()
      await this.page.getByRole('option', { name: option }).click()
    }
    const download = this.page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Save audio' }).click()
    const file = await download
    await this.page.keyboard.press('Escape')
    return file
  }

  /** As from another window, onto the page. */
  async drop(file: { name: string; mimeType: string; buffer: Buffer }) {
    const dataTransfer = await this.page.evaluateHandle(
      ({ name, mimeType, bytes }) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: mimeType }))
        return transfer
      },
      { name: file.name, mimeType: file.mimeType, bytes: [...file.buffer] },
    )
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer })
    await this.page.dispatchEvent('body', 'drop', { dataTransfer })
  }

  /** Into the script that is open. */
  async importFile(name: string, buffer: Buffer) {
    const input = this.page.getByLabel('Import a text, Word or caption file')
    await input.setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  }

  /** Writes another text for a line where it stands. */
  async editLine(number: number, text: string) {
    await this.page.getByRole('button', { name: `More for line ${number}` }).click()
    await this.page.getByRole('menuitem', { name: 'Edit' }).click()
    const field = this.page.getByRole('textbox', { name: `Text of line ${number}` })
    await field.fill(text)
    await field.press('Enter')
  }

  async sayAs(word: string, says: string) {
    await this.page.getByRole('button', { name: 'Pronunciations' }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Pronunciations' })
    await dialog.getByRole('textbox', { name: 'Word 1', exact: true }).fill(word)
    await dialog.getByRole('textbox', { name: 'Word 1 is said as' }).fill(says)
    await dialog.getByRole('button', { name: 'Keep' }).click()
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
