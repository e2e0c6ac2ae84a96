import { expectAccessible } from './accessibility'
import { readCues } from './captions'
import { expect, test } from './test'
import { plainWords } from './word-errors'

const SAMPLE = 'e2e/audio/sample.mp3'
const OPENING = 'Hello, and welcome. This is a short recording to play with.'

test('drop a recording, watch its words come, and hear them in sync', async ({
  page,
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await expectAccessible(page)
  await transcribe.addFiles(SAMPLE)

  await test.step('its screen opens at once, and words arrive', async () => {
    await expect(page).toHaveURL(/\/recordings\//)
    const cost = page.getByText('Free on this device (about 3 credits in the cloud)')
    await expect(cost.filter({ visible: true })).toBeVisible()
    await recording.waitUntilDone()
    const text = plainWords(await recording.transcript().innerText()).join(' ')
    expect(text).toContain(plainWords(OPENING).join(' '))
    await expectAccessible(page)
  })

  const { words, duration } = await recording.exportedJson()
  expect(duration).toBeCloseTo(22.69, 1)

  await test.step('while it plays, the word being spoken is marked', async () => {
    await recording.play().click()
    for (const from of [2, 6, 9]) {
      await expect.poll(() => recording.positionSeconds()).toBeGreaterThan(from)
      const before = await recording.positionSeconds()
      const marked = (await recording.markedWord().innerText()).trim()
      const after = await recording.positionSeconds()
      // What is marked was being spoken, or was the last word spoken, at some moment between the two looks.
      const possible = words.filter((word, index) => {
        const next = words[index + 1]?.start ?? duration
        return word.start <= after + 0.15 && next >= before - 0.15
      })
      expect(possible.map(({ word }) => word)).toContain(marked)
    }
    await recording.pause().click()
  })

  await test.step('a click on a word plays from it', async () => {
    const click = words.find(({ word }) => word === 'Click')!
    const clickedAt = performance.now()
    await recording.word('Click').click()
    await expect(recording.pause()).toBeVisible()
    expect(await recording.positionSeconds()).toBeGreaterThanOrEqual(click.start - 0.1)
    await recording.pause().click()
    const playedAtMostSeconds = (performance.now() - clickedAt) / 1000
    expect(await recording.positionSeconds()).toBeLessThan(click.start + playedAtMostSeconds + 0.5)
  })

  await test.step('space plays and pauses, arrows seek', async () => {
    await page.keyboard.press('Space')
    await expect(recording.pause()).toBeVisible()
    await page.keyboard.press('Space')
    await expect(recording.play()).toBeVisible()
    const before = await recording.positionSeconds()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(before + 5, 0)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(before, 0)
  })

  await test.step('the slider speaks its time, and seeks', async () => {
    await recording.position().fill('12')
    await expect(recording.position()).toHaveAttribute('aria-valuetext', '0:12 of 0:22')
    await expect(recording.markedWord()).toBeVisible()
  })

  await test.step('a click on the waveform seeks there', async () => {
    const canvas = (await recording.waveform().boundingBox())!
    await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + 60)
    await expect.poll(() => recording.positionSeconds()).toBeGreaterThan(8)
    expect(await recording.positionSeconds()).toBeLessThan(15)
  })

  await test.step('at three times the speed it plays three times as far', async () => {
    await recording.position().fill('2')
    await recording.chooseSpeed('3×')
    const passedSeconds = await recording.playFor(2)
    expect(passedSeconds).toBeGreaterThan(2 * 2.4)
  })

  await test.step('what is dragged over the waveform plays over and over', async () => {
    const wave = (await recording.waveform().boundingBox())!
    const at = (fraction: number) => [wave.x + wave.width * fraction, wave.y + 60] as const
    await page.mouse.move(...at(0.3))
    await page.mouse.down()
    await page.mouse.move(...at(0.36), { steps: 5 })
    await page.mouse.move(...at(0.4), { steps: 5 })
    await page.mouse.up()
    await expect(recording.loop()).toHaveAttribute('aria-pressed', 'true')
    // Standing outside of it, it starts at the start of it; the end comes several times while it plays.
    await recording.position().fill('20')
    const passed = await recording.placesWhilePlaying(3)
    expect(Math.max(...passed) - Math.min(...passed)).toBeLessThan(4)
    expect(passed.filter((place, index) => place < (passed[index - 1] ?? 0)).length).toBeGreaterThan(1)
  })
})

test('each export holds what is on the screen, and a reload keeps it, its words and its waveform', async ({
  page,
  transcribe,
  recording,
  library,
}) => {
  await transcribe.open()
  await transcribe.addFiles(SAMPLE)
  await recording.waitUntilDone()
  const json = await recording.exportedJson()
  const said = plainWords(json.text)

  const txt = await recording.exported('TXT')
  expect(txt.fileName).toBe('sample.txt')
  expect(plainWords(txt.text)).toEqual(said)

  for (const format of ['SRT', 'VTT'] as const) {
    const { fileName, text } = await recording.exported(format)
    expect(fileName).toBe(`sample.${format.toLowerCase()}`)
    if (format === 'VTT') expect(text).toMatch(/^WEBVTT\n/)
    const cues = readCues(text)
    expect(plainWords(cues.map((cue) => cue.text).join(' '))).toEqual(said)
    expect(cues.length).toBeGreaterThan(3)
    for (const [index, cue] of cues.entries()) {
      expect(cue.endSeconds).toBeGreaterThan(cue.startSeconds)
      expect(cue.startSeconds).toBeGreaterThanOrEqual(cues[index - 1]?.endSeconds ?? 0)
    }
  }

  expect(json).toMatchObject({ task: 'transcribe', language: 'english' })
  expect(json.words.map(({ word }) => word).join(' ')).toBe(json.text)
  expect(
    json.segments
      .map(({ text }) => text)
      .join('')
      .trim(),
  ).toBe(json.text)

  const before = await recording.transcript().innerText()
  await recording.position().fill('12')
  await recording.chooseSpeed('1.5×')
  await page.reload()
  await expect(recording.word('welcome.')).toBeVisible()
  expect(await recording.transcript().innerText()).toBe(before)

  await test.step('it goes on where it was left, as fast as before', async () => {
    await expect(page.getByRole('button', { name: 'Speed 1.5×' })).toBeVisible()
    await expect.poll(() => recording.positionSeconds()).toBe(12)
    const places = await recording.placesWhilePlaying(1)
    expect(places.at(-1)).toBeGreaterThan(12.5)
    expect(Math.min(...places)).toBeGreaterThan(11.9)
  })

  await library.open()
  await expect(library.recording('sample')).toBeVisible()
  await library.search().fill('never leaves')
  await expect(library.recordings()).toHaveCount(1)
  await expectAccessible(page)
})

test('a reload goes on where the work was; cancelling keeps the words, and continuing adds the rest', async ({
  page,
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/meeting-3.mp3')
  await expect(recording.word('morning,')).toBeVisible({ timeout: 120_000 })
  await page.reload()
  await expect(recording.word('morning,')).toBeVisible()
  await expectAccessible(page)
  await recording.cancel().click()
  await expect(page.getByText('The words recognised so far are kept.')).toBeVisible()
  await expect(recording.word('morning,')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(recording.word('Thursday.').last()).toBeVisible({ timeout: 120_000 })
  await recording.waitUntilDone()
})

test('an AIFF file is read and heard, though the browser cannot play it', async ({
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/hello.aiff')
  await recording.waitUntilDone()
  expect(plainWords(await recording.transcript().innerText()).join(' ')).toContain(
    plainWords(OPENING).join(' '),
  )
  await recording.play().click()
  await expect(recording.markedWord()).toHaveText(/recording/)
  await recording.pause().click()
  expect(await recording.positionSeconds()).toBeGreaterThan(1)
})
