import { expect, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'

type SpokenWord = { word: string; start: number; end: number }
export type VerboseJson = {
  task: string
  language: string
  duration: number
  text: string
  segments: { start: number; end: number; text: string }[]
  words: SpokenWord[]
}

/** One recording: its waveform, its words, and what can be made of them. */
export class RecordingPage {
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  readonly transcript = () => this.page.getByRole('region', { name: 'Transcript' })
  readonly waveform = () => this.page.getByRole('region', { name: 'Waveform' })
  readonly position = () => this.page.getByRole('slider', { name: 'Playback position' })
  readonly play = () => this.page.getByRole('button', { name: 'Play', exact: true })
  readonly pause = () => this.page.getByRole('button', { name: 'Pause', exact: true })
  readonly cancel = () => this.page.getByRole('button', { name: 'Cancel', exact: true })
  readonly markedWord = () => this.transcript().locator('[aria-current="true"]')
  readonly word = (text: string) => this.transcript().getByText(text, { exact: true })
  readonly cost = () => this.page.getByRole('region', { name: 'Cost' })
  readonly pay = () => this.cost().getByRole('button', { name: 'Transcribe', exact: true })
  readonly onDevice = () => this.page.getByRole('button', { name: 'Transcribe on this device instead' })
  readonly progress = () => this.transcript().getByRole('progressbar')

  /** Waits until the recording is read and recognised to its end. */
  async waitUntilDone() {
    await expect(this.transcript()).toBeVisible()
    await expect(this.cancel()).toBeHidden({ timeout: 300_000 })
  }

  readonly loop = () => this.page.getByRole('button', { name: 'Loop', exact: true })

  async chooseSpeed(speed: string) {
    await this.page.getByRole('button', { name: /^Speed/ }).click()
    await this.page.getByRole('menuitem', { name: speed, exact: true }).click()
    await expect(this.page.getByRole('button', { name: `Speed ${speed}` })).toBeVisible()
  }

  /** Where it is, again and again, while it plays for so long. */
  async placesWhilePlaying(seconds: number): Promise<number[]> {
    await this.play().click()
    const places = await this.position().evaluate(async (slider: HTMLInputElement, milliseconds) => {
      const seen: number[] = []
      const end = performance.now() + milliseconds
      while (performance.now() < end) {
        await new Promise(requestAnimationFrame)
        seen.push(slider.valueAsNumber)
      }
      return seen
    }, seconds * 1000)
    await this.pause().click()
    return places
  }

  /** How far it comes while it plays for so long. */
  async playFor(seconds: number): Promise<number> {
    const places = await this.placesWhilePlaying(seconds)
    return places.at(-1)! - places[0]!
  }

  /** Every transcript that was made, the newest first, with its receipt. */
  async history() {
    await this.page.getByRole('tab', { name: 'History' }).click()
    return this.page.getByRole('list', { name: 'History' }).getByRole('listitem')
  }

  async saveToFiles(format: string) {
    await this.page.getByRole('tab', { name: 'Export' }).click()
    await this.page.getByRole('button', { name: `Save ${format} to files` }).click()
    await expect(this.page.getByText('Saved as')).toBeVisible()
  }

  async positionSeconds(): Promise<number> {
    return Number(await this.position().inputValue())
  }

  /** Saves the transcript in one format and reads the file back. */
  async exported(format: 'TXT' | 'SRT' | 'VTT' | 'JSON'): Promise<{ fileName: string; text: string }> {
    await this.page.getByRole('tab', { name: 'Export' }).click()
    const download = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: format, exact: true }).click()
    const file = await download
    return { fileName: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }

  async exportedJson(): Promise<VerboseJson> {
    return JSON.parse((await this.exported('JSON')).text) as VerboseJson
  }
}
