import { strToU8, zipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expectAccessible } from './accessibility'
import { VoiceOverPage } from './pages/voice-over-page'
import { expect, test } from './test'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }
const HELLO = fileURLToPath(new URL('audio/hello.wav', import.meta.url))
const SAMPLE = fileURLToPath(new URL('audio/sample.mp3', import.meta.url))
const THREE_LINES = 'The tide is out.\nWalk to the island now.\nBe back by noon.'

test('three lines are spoken on this device; one is changed, and only that one is spoken again', async ({
  page,
  voiceOver,
  library,
}) => {
  // A voice is loaded, and speaks twice as fast as people do; on a busy machine, half as fast.
  test.slow()
  await voiceOver.open()
  await expectAccessible(page)
  await voiceOver.newScript().click()
  await voiceOver.script().fill(THREE_LINES)
  await voiceOver.chooseVoice('Emma')
  await expect(voiceOver.lines()).toHaveCount(3)
  await expect(voiceOver.cost()).toContainText('Free on this device (about 5 credits in the cloud)')
  await expectAccessible(page)
  await voiceOver.speakAll().click()
  await expect(voiceOver.cost().getByRole('progressbar', { name: 'Speaking' })).toBeVisible()
  await voiceOver.waitUntilSpoken(3)
  await expect(voiceOver.cost()).toContainText('Everything is spoken. Nothing to pay for.')

  await page.getByRole('button', { name: 'Preview Emma' }).click()
  await page.getByRole('button', { name: 'Stop the preview of Emma' }).click({ timeout: 60_000 })

  await voiceOver.script().fill(THREE_LINES.replace('now', 'barefoot'))
  await expect(voiceOver.line(2)).toContainText('Changed')
  await expect(voiceOver.cost()).toContainText('1 line to speak')
  await voiceOver.sayAs('barefoot', '/qqq ☃/')
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveText('No phonemes of the voices: ☃')
  await expect(page.getByRole('textbox', { name: 'Word 1 is said as' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await voiceOver.sayAs('barefoot', 'bananas')
  await voiceOver.speakAll().click()
  await voiceOver.waitUntilSpoken(3)
  await page.getByRole('button', { name: 'Check takes' }).click()
  // It says what it was to say: that was asked for.
  await expect(voiceOver.line(2)).toContainText('checked', { timeout: 90_000 })
  await expect(voiceOver.line(1)).toContainText('checked')
  await expectAccessible(page)
  await voiceOver.sayAs('barefoot', '')
  await voiceOver.line(2).getByRole('button', { name: 'Speak line 2' }).click()
  await voiceOver.waitUntilSpoken(3)
  await expect(await voiceOver.showTakes(1)).toHaveCount(1)
  await expect(await voiceOver.showTakes(2)).toHaveCount(3)
  await expect(voiceOver.takesOf(2).first()).toContainText('Emma')
  await expect(voiceOver.takesOf(2).nth(2)).toContainText('Walk to the island now.')
  await expectAccessible(page)

  const markedWords = await voiceOver.watchMarks()
  await voiceOver.playAll().click()
  // What is left then is short, and is to be stopped before it ends.
  await expect
    .poll(markedWords, { intervals: [100] })
    .toContainEqual(expect.stringMatching(/^(island|barefoot)$/))
  await page.getByRole('button', { name: 'Pause', exact: true }).first().click()
  expect((await markedWords()).join(' ')).toMatch(/\b(tide|is|out)\b.*\b(island|barefoot)\b/)

  const sound = await voiceOver.exportedSound('MP3')
  expect(sound.fileName).toBe('The tide is out.mp3')
  expect(sound).toMatchObject({ format: 'MP3', title: 'The tide is out.' })
  expect(sound.loudest).toBeGreaterThan(0.2)
  const captions = await voiceOver.exportedText('SRT')
  expect(captions.replace(/\s+/g, ' ')).toContain('Walk to the island barefoot.')
  const [hours, minutes, seconds] = captions
    .match(/--> (\S+)\s[^>]*$/)![1]!
    .replace(',', '.')
    .split(':')
  const end = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  expect(end).toBeGreaterThan(sound.durationSeconds - 1)
  expect(end).toBeLessThan(sound.durationSeconds + 0.1)

  await page.reload()
  await voiceOver.waitUntilSpoken(3)
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await page.setViewportSize(DESK)

  // Letters that no built-in voice reads are refused, not mumbled.
  await voiceOver.script().fill(`${THREE_LINES}\nمرحبا بالعالم.`)
  await voiceOver.speakAll().click()
  await expect(voiceOver.line(4)).toContainText('The voice does not know these letters')
  await expect(voiceOver.line(2)).toContainText('Spoken')
  await expectAccessible(page)

  await library.open()
  await page.getByRole('button', { name: 'Scripts', exact: true }).click()
  await page.getByRole('link', { name: 'The tide is out.' }).click()
  await expect(voiceOver.lines()).toHaveCount(4)
})

test('a paid service is asked for all lines at once, then for each changed line, at the price that was shown', async ({
  page,
  cloud,
  settings,
  voiceOver,
  credits,
}) => {
  await settings.addCloud(cloud.key)
  await voiceOver.write(THREE_LINES)
  await voiceOver.chooseModel('kokoro')
  await expect(voiceOver.cost()).toContainText('about 5 credits · balance 480 · leaves about 475')
  await expect(voiceOver.cost()).toContainText('3 lines to speak · 1 request')
  await expectAccessible(page)
  expect(cloud.paidPosts).toHaveLength(0)

  // Two presses on one price are one intent.
  await voiceOver.speakAll().dblclick()
  await voiceOver.waitUntilSpoken(3)
  expect(cloud.paidPosts.map(({ text }) => text)).toEqual([THREE_LINES.replaceAll('\n', ' ')])
  // Each line has its share of the one request, by its length.
  for (const [index, share] of [1.45, 2.1, 1.45].entries())
    await expect(voiceOver.line(index + 1)).toContainText(`${share} credits charged`)
  await expect(voiceOver.cost()).toContainText('Everything is spoken.')

  await voiceOver.script().fill(THREE_LINES.replace('noon', 'one'))
  await expect(voiceOver.cost()).toContainText('about 5 credits · balance 475 · leaves about 470')
  await voiceOver.speakAll().click()
  await voiceOver.waitUntilSpoken(3)
  expect(cloud.paidPosts).toHaveLength(2)
  expect(cloud.paidPosts.at(-1)?.text).toBe('Be back by one.')

  // What was said before is there again, for nothing.
  await voiceOver.script().fill(THREE_LINES)
  await voiceOver.waitUntilSpoken(3)
  expect(cloud.paidPosts).toHaveLength(2)
  const takes = await voiceOver.showTakes(3)
  await expect(takes).toHaveCount(2)
  await expect(takes.first()).toContainText('5 credits charged · about 5 estimated · balance 470')
  await expect(takes.nth(1)).toContainText(
    '5 credits charged · about 5 estimated · balance 475 · its share 1.45',
  )

  await credits.open()
  await expect(credits.receipts().filter({ hasText: 'The tide is out.' })).toHaveCount(2)
})

test('what a paid service says without the times of its words is cut into lines by listening here', async ({
  page,
  cloud,
  settings,
  voiceOver,
}) => {
  test.slow()
  await settings.addCloud(cloud.key)
  cloud.saysRecording = HELLO
  await voiceOver.write('Hello and welcome.\nThis is a short recording to play with.')
  await voiceOver.chooseModel('kokoro')
  await voiceOver.speakAll().click()
  await voiceOver.waitUntilSpoken(2)
  expect(cloud.paidPosts).toHaveLength(1)
  const lines = await voiceOver.exportedLines('WAV')
  const seconds = Object.values(lines).map(({ durationSeconds }) => durationSeconds)
  expect(seconds[0]).toBeGreaterThan(0.7)
  expect(seconds[0]).toBeLessThan(2)
  expect(seconds[1]).toBeGreaterThan(1.5)

  // Something else is said than what was sent: it is kept whole, and each line is sent alone only when it is asked for.
  await voiceOver.script().fill('The tide is out.\nWalk to the island now.')
  await voiceOver.speakAll().click()
  await expect(voiceOver.line(1)).toContainText('cannot be told apart')
  await expect(voiceOver.cost()).toContainText('2 lines to speak · 2 requests')
  await expect(page.getByRole('button', { name: '1 take without a line' })).toBeVisible()
  await expectAccessible(page)
  expect(cloud.paidPosts).toHaveLength(2)
  await voiceOver.line(1).getByRole('button', { name: 'Speak line 1' }).click()
  await expect(voiceOver.line(1)).toContainText('Spoken')
  expect(cloud.paidPosts.at(-1)?.text).toBe('The tide is out.')
})

test('a paid service that fails in the middle: what was made is kept, and it goes on from there', async ({
  page,
  cloud,
  settings,
  voiceOver,
}) => {
  await settings.addCloud(cloud.key)
  await voiceOver.write(THREE_LINES)
  await voiceOver.chooseModel('kokoro')
  cloud.totalCredits = 12
  await page.getByRole('button', { name: 'Service' }).click()
  await page.keyboard.press('Escape')
  cloud.meetNext({ kind: 'held' }, { kind: 'no credits' })
  // Lines that are asked for while one is spoken are spoken next.
  for (const number of [1, 2, 3])
    await voiceOver
      .line(number)
      .getByRole('button', { name: new RegExp(`^Speak (next: )?line ${number}`) })
      .click()
  await expect.poll(() => cloud.paidPosts.length).toBe(1)
  await expect(voiceOver.cost()).toContainText('Speaking: 0 of 3 lines done')
  await expectAccessible(page)
  cloud.release()
  await expect(voiceOver.cost()).toContainText('Not enough credits')
  await expect(voiceOver.cost()).toContainText('1 new take is kept.')
  await expect(voiceOver.line(1)).toContainText('Spoken')
  await expect(voiceOver.line(2)).toContainText('New')
  await expectAccessible(page)

  cloud.totalCredits = 480
  await voiceOver.cost().getByRole('button', { name: 'Check balance' }).first().click()
  await voiceOver.speakAll().click()
  await voiceOver.waitUntilSpoken(3)
  expect(cloud.usedCredits).toBe(10)

  // Cut after it was charged: nothing is sent again by itself.
  cloud.meetNext({ kind: 'cut after charging' })
  await voiceOver.script().fill(THREE_LINES.replace('noon', 'one'))
  await voiceOver.speakAll().click()
  await expect(voiceOver.cost()).toContainText('This may have been charged')
  await expect(voiceOver.cost()).toContainText('Sending it again may be charged a second time.')
  await expectAccessible(page)
  await voiceOver.cost().getByRole('button', { name: 'Send again' }).click()
  await voiceOver.waitUntilSpoken(3)
  expect(cloud.usedCredits).toBe(20)

  // The page goes while a line is sent: the next one asks.
  cloud.meetNext({ kind: 'held' })
  const sent = cloud.paidPosts.length
  await voiceOver.script().fill(THREE_LINES.replace('noon', 'two'))
  await voiceOver.speakAll().click()
  await expect.poll(() => cloud.paidPosts.length).toBe(sent + 1)
  await page.reload()
  cloud.release()
  await expect(voiceOver.cost()).toContainText('This may have been charged')
  await expect(voiceOver.line(3)).toContainText('Changed')
  await expectAccessible(page)
  await voiceOver.cost().getByRole('button', { name: 'Leave it' }).click()
  await expect(voiceOver.cost()).not.toContainText('This may have been charged')
  expect(cloud.paidPosts).toHaveLength(sent + 1)
})

test('while one line is spoken again the others can be saved, and spoken after it', async ({
  page,
  cloud,
  settings,
  voiceOver,
}) => {
  await settings.addCloud(cloud.key)
  await voiceOver.write(THREE_LINES)
  await voiceOver.chooseModel('kokoro')
  await voiceOver.speakAll().click()
  await voiceOver.waitUntilSpoken(3)
  const before = cloud.paidPosts.length

  cloud.meetNext({ kind: 'held' })
  await voiceOver.line(2).getByRole('button', { name: 'Speak line 2 again' }).click()
  await expect.poll(() => cloud.paidPosts.length).toBe(before + 1)
  await expect(voiceOver.cost()).toContainText('about 5 credits · balance')
  const captions = (await voiceOver.exportedText('SRT')).replace(/\s+/g, ' ')
  for (const line of THREE_LINES.split('\n')) expect(captions).toContain(line)

  await voiceOver.editLine(3, 'Be back by one.')
  await expect(voiceOver.cost()).toContainText('1 line to speak')
  await voiceOver.line(3).getByRole('button', { name: 'Speak next: line 3' }).click()
  await expect(voiceOver.line(3)).toContainText('Waiting')
  await expectAccessible(page)
  cloud.release()
  await voiceOver.waitUntilSpoken(3)
  expect(cloud.paidPosts.length).toBe(before + 2)

  const takes = await voiceOver.showTakes(2)
  await expect(takes).toHaveCount(2)
  await takes.nth(1).getByRole('button', { name: 'Delete this take' }).click()
  await expect(takes).toHaveCount(1)
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(takes).toHaveCount(2)
  await expectAccessible(page)
})

test('what a service has spoken is seen, checked and saved while the service is away', async ({
  page,
  cloud,
  settings,
  voiceOver,
}) => {
  await settings.addCloud(cloud.key)
  await voiceOver.write(THREE_LINES)
  await voiceOver.chooseModel('kokoro')
  await voiceOver.speakAll().click()
  await voiceOver.waitUntilSpoken(3)
  // This cloud speaks in tones, in which no word is heard.
  await page.getByRole('button', { name: 'Check takes' }).click()
  await expect(voiceOver.line(3)).toContainText(/is missing|sounds like/, { timeout: 90_000 })
  await expect(voiceOver.line(3).getByRole('button', { name: 'Speak line 3 again' })).toHaveText(
    'Speak again',
  )
  await page.route('**/proxy/**', (route) => route.fulfill({ status: 401, json: { detail: 'Expired.' } }))
  await page.reload()
  await voiceOver.waitUntilSpoken(3)
  await expect(voiceOver.line(3)).toContainText(/is missing|sounds like/)
  await voiceOver.editLine(3, 'Be back by one.')
  await expect(voiceOver.cost()).toContainText('AINative cloud does not let you in any more')
  await expect(voiceOver.line(3).getByRole('button', { name: 'Speak line 3' })).toBeDisabled()
  await expectAccessible(page)
  expect((await voiceOver.exportedSound('WAV')).durationSeconds).toBeCloseTo(5.1, 1)

  // What was said before needs no service.
  await voiceOver.editLine(2, 'The tide is out.')
  await expect(voiceOver.line(2)).toContainText('said before, and free')
  await voiceOver.line(2).getByRole('button', { name: 'Speak line 2' }).click()
  await expect(voiceOver.line(2)).toContainText('Spoken')

  await page.unroute('**/proxy/**')
  await voiceOver.cost().getByRole('button', { name: 'Try again' }).click()
  await expect(voiceOver.cost()).toContainText('about 5 credits')
})

test('takes become files of every kind, over a recording too; lines are dragged, and edited in place', async ({
  page,
  cloud,
  settings,
  voiceOver,
}) => {
  await settings.addCloud(cloud.key)
  await voiceOver.write('')
  await voiceOver.importFile('tide.docx', wordFile('The tide is out.', 'Walk to the island now.'))
  await expect(voiceOver.script()).toHaveValue('The tide is out.\n\nWalk to the island now.')
  await voiceOver.importFile('tide.md', Buffer.from(`# The tide\n\n- **Walk** to the [island](x) now.\n`))
  await expect(voiceOver.script()).toHaveValue('The tide.\n\nWalk to the island now.')
  await voiceOver.script().fill(THREE_LINES)
  await voiceOver.chooseModel('kokoro')
  await voiceOver.speakAll().click()
  await voiceOver.waitUntilSpoken(3)

  // What is heard is kept in sight, but nothing scrolls away under a hand; nor may it while the button is down.
  await voiceOver.line(3).hover()
  await page.getByRole('button', { name: 'Move line 1' }).dragTo(voiceOver.line(3), {
    targetPosition: { x: 200, y: 65 },
  })
  await expect(voiceOver.script()).toHaveValue('Walk to the island now.\nBe back by noon.\nThe tide is out.')
  await voiceOver.editLine(2, 'Be back by one.')
  await expect(voiceOver.script()).toHaveValue('Walk to the island now.\nBe back by one.\nThe tide is out.')
  await expect(voiceOver.line(2)).toContainText('Changed')
  await page.keyboard.press('Control+z')
  await voiceOver.waitUntilSpoken(3)
  expect(cloud.paidPosts).toHaveLength(1)

  const tags = { artist: 'Heart', album: 'Tides' }
  await voiceOver.writeTags(tags)
  // 13 words of 0.3 s, and two pauses between lines of 0.6 s.
  for (const format of ['WAV', 'FLAC', 'M4A', 'Opus']) {
    const sound = await voiceOver.exportedSound(format)
    expect(sound).toMatchObject({ title: 'Walk to the island now.', ...tags })
    // AAC pads its first and last frames.
    expect(Math.abs(sound.durationSeconds - 5.1)).toBeLessThan(0.1)
  }
  const loud = await voiceOver.exportedSound('WAV', { Loudness: '−14 LUFS' })
  const quiet = await voiceOver.exportedSound('WAV', { Loudness: '−23 LUFS' })
  expect(20 * Math.log10(loud.loudest / quiet.loudest)).toBeCloseTo(9, 0)
  const lines = await voiceOver.exportedLines('MP3')
  expect(Object.keys(lines)).toEqual([
    '01 Walk to the island now.mp3',
    '02 Be back by noon.mp3',
    '03 The tide is out.mp3',
  ])
  expect(lines['02 Be back by noon.mp3']!.durationSeconds).toBeCloseTo(1.2, 0)

  await voiceOver.drop({ name: 'waves.mp3', mimeType: 'audio/mpeg', buffer: await readFile(SAMPLE) })
  const over = page.getByRole('button', { name: /^Over\b/ })
  await expect(over).toContainText('waves')
  await over.click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Hear the mix' }).click()
  await page.getByRole('button', { name: 'Stop the mix' }).click()
  await page.keyboard.press('Escape')
  // The recording goes on to its own end.
  expect((await voiceOver.exportedSound('WAV')).durationSeconds).toBeCloseTo(22.69, 0)
})

test('written, spoken, reordered, undone and played by keyboard alone', async ({
  page,
  cloud,
  settings,
  voiceOver,
}) => {
  await settings.addCloud(cloud.key)
  await voiceOver.open()
  await voiceOver.newScript().focus()
  await page.keyboard.press('Enter')
  await expect(voiceOver.script()).toBeVisible()
  await tabTo(voiceOver.script())
  await page.keyboard.type('First comes one. Then comes two.')
  await tabTo(voiceOver.speakAll())
  await page.keyboard.press('Enter')
  await voiceOver.waitUntilSpoken(2)

  await tabTo(voiceOver.line(1).getByRole('button', { name: 'Move line 1' }))
  await page.keyboard.press('ArrowDown')
  await expect(voiceOver.script()).toHaveValue('Then comes two. First comes one.')
  await expect(page.getByRole('button', { name: 'Move line 2' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(voiceOver.script()).toHaveValue('First comes one. Then comes two.')
  // Picked up, moved, and put back.
  await tabTo(voiceOver.line(1).getByRole('button', { name: 'Move line 1' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Move line 1', pressed: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(voiceOver.script()).toHaveValue('Then comes two. First comes one.')
  await page.keyboard.press('Escape')
  await expect(voiceOver.script()).toHaveValue('First comes one. Then comes two.')
  await expect(page.getByRole('button', { name: 'Move line 1', pressed: false })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(voiceOver.script()).toHaveValue('Then comes two. First comes one.')
  expect(cloud.paidPosts).toHaveLength(1)

  await tabTo(voiceOver.lines().getByRole('button', { name: 'Then', exact: true }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(voiceOver.markedWord()).toBeVisible()

  async function tabTo(control: import('@playwright/test').Locator) {
    for (let presses = 0; presses < 60; presses++) {
      if ((await control.count()) && (await control.evaluate((one) => one === document.activeElement))) break
      await page.keyboard.press('Tab')
    }
    await expect(control).toBeFocused()
  }
})

test('texts that cannot be spoken say why; captions come with their times', async ({ page, voiceOver }) => {
  await voiceOver.write('')
  await expect(voiceOver.speakAll()).toBeDisabled()
  await voiceOver.script().fill('🎉 … !!!')
  await expect(page.getByText('There is nothing to say in this')).toBeVisible()
  await expect(voiceOver.speakAll()).toBeDisabled()
  await expectAccessible(page)
  await voiceOver.script().fill('<speak>Hello <break time="1s"/> there.</speak>\u0007')
  await expect(page.getByText('Tags like <speak> are not read out, and do nothing')).toBeVisible()
  await expect(voiceOver.script()).toHaveValue('<speak>Hello <break time="1s"/> there.</speak>')
  await expect(voiceOver.speakAll()).toBeEnabled()
  await voiceOver.script().fill('No sé dónde está la estación, pero el tren sale a las ocho.')
  await expect(page.getByText('This reads like Spanish')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use Dora' }).click()
  await expect(voiceOver.voice()).toContainText('Dora')
  await expect(page.getByText('This reads like Spanish')).toBeHidden()
  await page.setViewportSize({ width: 360, height: 740 })
  await voiceOver.script().fill(`Register at https://example.com/webinar/${'register-'.repeat(20)} now.`)
  // To the middle: at an edge, half a pixel of it may be cut off.
  await voiceOver.speakAll().evaluate((button) => button.scrollIntoView({ block: 'center' }))
  await expect(voiceOver.speakAll()).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1280, height: 720 })
  // One more than a request takes is two requests.
  await voiceOver.script().fill('a'.repeat(5_001))
  await expect(voiceOver.lines()).toHaveCount(2)
  await voiceOver.script().fill('Word. '.repeat(8_400))
  await expect(page.getByText('Too long by 400 characters')).toBeVisible()
  await expect(voiceOver.speakAll()).toBeDisabled()

  await page.getByLabel('Import a text, Word or caption file').setInputFiles({
    name: 'tide.srt',
    mimeType: 'application/x-subrip',
    buffer: Buffer.from(
      '1\n00:00:01,000 --> 00:00:03,000\nThe tide is out.\n\n2\n00:00:05,000 --> 00:00:07,000\nWalk.\n',
    ),
  })
  await expect(page.getByText('Imported 2 lines')).toBeVisible()
  await expect(voiceOver.script()).toHaveValue('The tide is out.\nWalk.')
  await voiceOver.script().press('Control+z')
  await expect(page.getByText('Too long by 400 characters')).toBeVisible()
  await voiceOver.script().press('Control+Shift+z')
  await expect(voiceOver.lines()).toHaveCount(2)
  await expect(voiceOver.line(2)).toContainText('at 0:05')
  await expect(voiceOver.line(1)).not.toContainText('pause')

  await voiceOver.open()
  await voiceOver.scripts().getByRole('button', { name: 'Delete The tide is out.' }).click()
  await expect(page.getByText('No scripts yet')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(voiceOver.scripts()).toHaveCount(1)
})

test('a script in two tabs: each shows what the other wrote, and what both wrote at once is kept twice', async ({
  page,
  context,
  voiceOver,
}) => {
  await voiceOver.write('The tide is out.')
  await page.waitForURL(/voice-over\/.+/)
  const other = await context.newPage()
  const elsewhere = new VoiceOverPage(other)
  await expect(async () => {
    await other.goto(page.url())
    await expect(elsewhere.script()).toHaveValue('The tide is out.', { timeout: 2000 })
  }).toPass()
  await elsewhere.script().fill('The tide is out.\nWalk to the island now.')
  await expect(voiceOver.script()).toHaveValue('The tide is out.\nWalk to the island now.')
  await voiceOver.speed().press('ArrowRight')
  await expect(voiceOver.lines()).toHaveCount(2)

  // Within less time than it takes to store one.
  await Promise.all([voiceOver.script().fill('Here.'), elsewhere.script().fill('There.')])
  const notices = [page, other].map((tab) => tab.getByText('Nothing is lost'))
  await expect
    .poll(async () => (await Promise.all(notices.map((notice) => notice.count()))).toSorted())
    .toEqual([0, 1])
  await other.close()
  await voiceOver.open()
  await expect(voiceOver.scripts()).toHaveCount(2)
  await expect(voiceOver.scripts().filter({ hasText: /Here\./ })).toHaveCount(1)
  await expect(voiceOver.scripts().filter({ hasText: /There\./ })).toHaveCount(1)
})

/** The least that a word processor reads. */
function wordFile(...paragraphs: string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return Buffer.from(zipSync({ 'word/document.xml': strToU8(document) }))
}
