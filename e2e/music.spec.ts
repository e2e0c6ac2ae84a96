import { expectAccessible } from './accessibility'
import { expect, test } from './test'

const PHONE = { width: 390, height: 844 }
/** Eight seconds of music are soon over. */
const OFTEN = { intervals: [100] }

test('music is described, understood, composed twice, compared, trimmed, looped and saved', async ({
  page,
  music,
  library,
}) => {
  test.slow()
  await music.open()
  await expectAccessible(page)

  // What cannot be composed says why, and nothing happens.
  await music.compose()
  await expect(page.getByText('There is no description yet')).toBeVisible()
  await music.prompt().fill('🎵🎶')
  await expect(page.getByText('There are no words in this')).toBeVisible()
  await music.prompt().fill('a'.repeat(501))
  await expect(page.getByText('Too long by 1 character')).toBeVisible()
  await music.compose()
  await music.prompt().fill('Спокойная музыка для сна')
  await expect(page.getByText('This device reads English.')).toBeVisible()
  await music.exactLength().fill('61')
  await expect(page.getByText('Music is 5 to 60 seconds long.')).toBeVisible()
  await expect(music.length()).toHaveValue('30')
  await expect(page).toHaveURL(/\/music$/)

  // Chips write into the text, and take back what they wrote.
  await music.prompt().fill('For a vlog, purple')
  await music.chip('lo-fi hip-hop').click()
  await music.chip('house').click()
  await expect(music.prompt()).toHaveValue('For a vlog, purple, house')
  await music.chip('house').click()
  await page.getByRole('tab', { name: 'Tempo' }).click()
  await music.chip('120 bpm').click()
  await expect(music.chip('120 bpm')).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('tab', { name: 'Genre' }).click()
  await music.chip('techno').click()
  await expect(music.prompt()).toHaveValue('For a vlog, purple, 120 bpm, techno')
  await expect(music.understood()).toContainText('120 BPM')
  await expect(music.understood()).toContainText('Without effect: “purple” (not known here)')
  await expect(page.getByText('Composed by rules, played by samples; not a neural model.')).toBeVisible()
  await music.exactLength().fill('8')
  await expect(music.cost()).toContainText('Free on this device (about 40 credits in the cloud)')
  await expectAccessible(page)
  await music.compose()

  await expect(page).toHaveURL(/\/music\/.+/)
  await music.waitUntilComposed(2)
  await expect(music.stage()).toContainText('120 BPM')
  await expectAccessible(page)

  // From one variation to the other the music goes on where it was.
  await music.preview(1).click()
  await expect(music.currentChord()).toBeVisible()
  await expect.poll(() => music.seconds(), OFTEN).toBeGreaterThan(1)
  await music.preview(2).click()
  await expect(music.preview(2)).toHaveAttribute('aria-pressed', 'true')
  await expect(music.preview(1)).toHaveAttribute('aria-pressed', 'false')
  // The first place that the new waveform tells.
  let goesOnAt = 0
  await expect.poll(async () => (goesOnAt = await music.seconds()), OFTEN).toBeGreaterThan(0)
  expect(goesOnAt).toBeGreaterThan(1)
  await music.stage().getByRole('button', { name: 'Pause' }).click()
  await music.variation(2).getByRole('button', { name: 'Like variation 2' }).click()

  const midi = await music.savedMidi()
  expect(midi.tempoBpm).toBeCloseTo(120, 1)
  expect(midi.notes).toBeGreaterThan(20)
  expect(midi.durationSeconds).toBeGreaterThan(6)
  const whole = await music.savedSound('WAV')
  expect(whole.fileName).toBe('For a vlog, purple, 120 bpm, techno 2.wav')
  expect(Math.abs(whole.durationSeconds - 8)).toBeLessThan(0.05)
  expect(whole.loudest).toBeGreaterThan(0.3)
  expect(whole.loudest).toBeLessThan(0.9)

  // A bar of 120 beats a minute is two seconds long: handles come to rest there.
  await music.stage().getByRole('button', { name: 'Trim and fade' }).click()
  const end = page.getByRole('slider', { name: 'End', exact: true })
  await page.getByRole('slider', { name: 'Start', exact: true }).press('ArrowRight')
  await expect(page.getByRole('slider', { name: 'Start', exact: true })).toHaveValue('2')
  await page.getByRole('slider', { name: 'Fade out' }).fill('1')
  await expectAccessible(page)
  const trimmedSeconds = Number(await end.inputValue()) - 2
  const trimmed = await music.savedSound('MP3')
  expect(trimmed).toMatchObject({ format: 'MP3', title: 'For a vlog, purple, 120 bpm, techno' })
  expect(Math.abs(trimmed.durationSeconds - trimmedSeconds)).toBeLessThan(0.15)
  await page.getByRole('checkbox', { name: 'Loop a part' }).check()
  await expect(page.getByRole('slider', { name: 'Loop end' })).toBeVisible()
  const loop = await music.savedSound('WAV')
  expect(Math.abs(((loop.durationSeconds + 1) % 2) - 1)).toBeLessThan(0.01)
  expect(loop.durationSeconds).toBeLessThan(trimmedSeconds)

  // Kept: after a reload all of it is there, liked, trimmed and looped.
  await page.reload()
  await expect(music.variation(2).getByRole('button', { name: 'Like variation 2' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await music.open()
  await music
    .list()
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(music.list()).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(music.list()).toHaveCount(1)
  await library.open()
  await page.getByRole('link', { name: 'For a vlog, purple' }).click()
  await expect(music.variations()).toHaveCount(2)
})

test('a paid service composes once for one press, and its price is learned', async ({
  page,
  cloud,
  settings,
  music,
  credits,
}) => {
  await settings.addCloud(cloud.key)
  await music.open()
  await music.prompt().fill('Calm strings in the style of Hans Zimmer')
  await expect(page.getByText('“Hans Zimmer” reads as the name of an artist')).toBeVisible()
  await expect(music.cost()).toContainText('price not stated by the service · balance 480')
  await music.length().fill('6')
  await music.chooseCount(1)
  await expectAccessible(page)
  expect(cloud.paidPosts).toHaveLength(0)
  // Two presses on one price are one intent.
  await music.composeButton().dblclick()
  await music.waitUntilComposed(1)
  expect(cloud.paidPosts).toMatchObject([
    { path: '/audio/music', text: 'Calm strings in the style of Hans Zimmer, instrumental, no vocals' },
  ])
  await expect(music.stage()).toContainText('0:05.4 (asked 6 s)')
  await expect(music.stage()).toContainText('20 credits charged · balance 460')
  await expect(music.cost()).toContainText('last time 20 each · balance 460 · leaves about 440')
  await expectAccessible(page)

  // Cut after it was charged: nothing is sent again by itself.
  cloud.meetNext({ kind: 'cut after charging' })
  await music.compose()
  await expect(music.cost()).toContainText('This may have been charged')
  await expect(music.composeButton()).toBeHidden()
  await expectAccessible(page)
  expect(cloud.paidPosts).toHaveLength(2)
  await music.cost().getByRole('button', { name: 'Send again' }).click()
  await music.waitUntilComposed(2)
  expect(cloud.usedCredits).toBe(60)

  // Another length takes no new request.
  await music.stage().getByRole('button', { name: 'Trim and fade' }).click()
  await page.getByRole('textbox', { name: 'New length in seconds' }).fill('9')
  await page.getByRole('button', { name: 'Change the length' }).click()
  const longer = await music.savedSound('WAV')
  expect(Math.abs(longer.durationSeconds - 9)).toBeLessThan(0.05)
  expect(cloud.paidPosts).toHaveLength(3)
  await credits.open()
  await expect(credits.receipts().filter({ hasText: 'Calm strings' })).toHaveCount(3)
})

test('described, composed, compared and trimmed on a phone by keyboard alone', async ({ page, music }) => {
  await page.setViewportSize(PHONE)
  await music.open()
  await tabTo(music.prompt())
  await page.keyboard.type('solo piano, calm')
  await tabTo(music.length())
  await page.keyboard.press('Home')
  await expect(music.length()).toHaveValue('5')
  await music.prompt().focus()
  await page.keyboard.press('Control+Enter')
  await music.waitUntilComposed(2)

  await tabTo(music.preview(1))
  await page.keyboard.press('Enter')
  await expect(music.stage()).toContainText('Variation 1')
  await expect(music.preview(1)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('2')
  await expect(music.stage()).toContainText('Variation 2')
  await expect(music.preview(2)).toHaveAttribute('aria-pressed', 'true')

  await tabTo(music.stage().getByRole('button', { name: 'Trim and fade' }))
  await page.keyboard.press('Enter')
  const end = page.getByRole('slider', { name: 'End', exact: true })
  const before = Number(await end.inputValue())
  await tabTo(end)
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(async () => Number(await end.inputValue())).toBeCloseTo(before - 0.1, 1)
  await expectAccessible(page)

  async function tabTo(control: import('@playwright/test').Locator) {
    for (let presses = 0; presses < 80; presses++) {
      if ((await control.count()) && (await control.evaluate((one) => one === document.activeElement))) break
      await page.keyboard.press('Tab')
    }
    await expect(control).toBeFocused()
  }
})
