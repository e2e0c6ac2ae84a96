import { expectAccessible } from './accessibility'
import { expect, test } from './test'

test('record five seconds, and read what was said', async ({ page, transcribe, recording }) => {
  await transcribe.open()
  await transcribe.record().click()
  await expect(page.getByRole('region', { name: 'Take in progress' })).toBeVisible()
  // A busy machine looks rarely.
  await expect(transcribe.elapsed()).toHaveText(/0:(0[2-9]|[1-5]\d)/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Mark' }).click()
  // The check before took a while: at least five seconds are in the take.
  await expect(transcribe.elapsed()).toHaveText(/0:(0[5-9]|[1-5]\d)/)
  await page.getByRole('button', { name: 'Stop' }).click()

  await expect(page).toHaveURL(/\/recordings\//)
  await recording.waitUntilDone()
  await expect(recording.transcript()).toContainText(/short recording/i)
  const { duration } = await recording.exportedJson()
  expect(duration).toBeGreaterThan(4.5)
  expect(duration).toBeLessThan(40)
  // A take can be sought like any file: it has a length and an index.
  await recording.position().fill('3')
  await recording.play().click()
  await expect.poll(() => recording.positionSeconds()).toBeGreaterThan(3.2)
  await recording.pause().click()

  await test.step('the mark is drawn over the waveform, and its place in the list leads to it', async () => {
    await expect(recording.waveform().locator('[data-mark]')).toBeVisible()
    await page.getByRole('tab', { name: 'Marks' }).click()
    const mark = page.getByRole('list', { name: 'Marks' }).getByRole('button')
    await expect(mark).toHaveCount(1)
    const [, seconds] = /0:(\d\d\.\d)/.exec(await mark.innerText())!
    await mark.click()
    await expect.poll(() => recording.positionSeconds()).toBeCloseTo(Number(seconds), 0)
    await expectAccessible(page)
  })
})

test('the chosen microphone is heard, another while recording, and one that is pulled out is told of', async ({
  page,
  transcribe,
}) => {
  await page.addInitScript(rememberTracks)
  await transcribe.open()
  await transcribe.chooseMicrophone('Fake Audio Input 2')
  await expect(transcribe.microphone()).toHaveText('Fake Audio Input 2')
  await transcribe.record().click()
  await expect(transcribe.elapsed()).toHaveText(/0:(0[1-9]|[1-5]\d)/)
  expect(await page.evaluate(openMicrophones)).toEqual(['Fake Audio Input 2'])

  await test.step('another goes on in the same take, without a stop', async () => {
    await transcribe.chooseMicrophone('Fake Audio Input 1')
    await expect(transcribe.microphone()).toHaveText('Fake Audio Input 1')
    expect(await page.evaluate(openMicrophones)).toEqual(['Fake Audio Input 1'])
  })

  await test.step('one that is pulled out is replaced, and the take goes on', async () => {
    await page.evaluate(pullOut)
    await expect(
      transcribe.take().getByText('Fake Audio Input 1 was disconnected', { exact: true }),
    ).toBeVisible()
    await expect(transcribe.take().getByText('Recording goes on with Fake Default Audio Input')).toBeVisible()
    expect(await page.evaluate(openMicrophones)).toEqual(['Fake Default Audio Input'])
    await expectAccessible(page)
  })

  await test.step('where there is no other, the take is paused, and goes on once there is one', async () => {
    await page.evaluate(refuseMicrophones)
    await page.evaluate(pullOut)
    await expect(
      transcribe.take().getByText('The take is paused, and all that came before is kept.'),
    ).toBeVisible()
    await expect(page.getByRole('meter', { name: 'Level' })).toHaveAttribute('aria-valuetext', 'no sound')
    await page.getByRole('link', { name: 'Library' }).click()
    await page.getByRole('link', { name: 'Paused. Go back to it' }).click()
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(
      transcribe.take().getByText('The take is paused, and all that came before is kept.'),
    ).toBeVisible()
    await page.evaluate(allowMicrophones)
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    await expect(transcribe.microphone()).toHaveText('Fake Audio Input 1')
  })

  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page).toHaveURL(/\/recordings\//)

  await test.step('one that is not there any more is told of by its name', async () => {
    await page.evaluate(() => {
      localStorage.setItem('overtone.microphone', JSON.stringify({ deviceId: 'gone', label: 'Studio USB' }))
    })
    await transcribe.open()
    await transcribe.record().click()
    await expect(
      transcribe.take().getByText('Studio USB is not there; recording from Fake Default Audio Input'),
    ).toBeVisible()
  })
})

test('a full disk is told while the take goes on, and what came before is kept', async ({
  page,
  transcribe,
}) => {
  await transcribe.open()
  await transcribe.record().click()
  await expect(transcribe.elapsed()).toHaveText(/0:(0[3-9]|[1-5]\d)/)
  const browser = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await expect(page.getByRole('alert')).toContainText('not kept')

  await test.step('even where nothing more can be stored when it is stopped', async () => {
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByRole('alert')).toContainText('The take itself is kept')
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    expect((await download).suggestedFilename()).toMatch(/^Take, .+\.webm$/)
    // Room is made in the Library, and the way back is there.
    await page.getByRole('link', { name: 'Library' }).click()
    await page.getByRole('link', { name: 'A take is not saved yet. Go back to it' }).click()
  })

  await browser.send('Storage.overrideQuotaForOrigin', { origin })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page).toHaveURL(/\/recordings\//)
  await expect(page.getByRole('slider', { name: 'Playback position' }).first()).toBeEnabled()
})

test('a take that is cut off by a reload is a recording on the next page', async ({
  page,
  transcribe,
  recording,
}) => {
  await transcribe.open()
  await transcribe.record().click()
  await expect(transcribe.elapsed()).toHaveText(/0:(0[4-9]|[1-5]\d)/)
  await page.getByRole('button', { name: 'Mark' }).click()
  const asked = page.waitForEvent('dialog')
  const reload = page.reload()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await reload

  await page.getByRole('button', { name: 'Open' }).click()
  await expect(page).toHaveURL(/\/recordings\//)
  await page.getByRole('button', { name: 'Transcribe', exact: true }).first().click()
  await recording.waitUntilDone()
  await expect(recording.transcript()).toContainText(/short recording/i)
})

type Tracks = { tracks: MediaStreamTrack[]; isRefused: boolean }

/** Keeps every track of a microphone that the page opens. */
function rememberTracks(): void {
  const opened: Tracks = { tracks: [], isRefused: false }
  const open = MediaDevices.prototype.getUserMedia
  Object.assign(window, { opened })
  MediaDevices.prototype.getUserMedia = async function (constraints) {
    if (opened.isRefused) throw new DOMException('None', 'NotFoundError')
    const stream = await open.call(this, constraints)
    opened.tracks.push(...stream.getTracks())
    return stream
  }
}

/** Names of those that are open now. */
function openMicrophones(): string[] {
  const { opened } = window as unknown as { opened: Tracks }
  return opened.tracks.filter(({ readyState }) => readyState === 'live').map(({ label }) => label)
}

/** Ends as a track does whose device is gone. */
function pullOut(): void {
  const { opened } = window as unknown as { opened: Tracks }
  for (const track of opened.tracks.filter(({ readyState }) => readyState === 'live')) {
    track.stop()
    track.dispatchEvent(new Event('ended'))
  }
}

function refuseMicrophones(): void {
  ;(window as unknown as { opened: Tracks }).opened.isRefused = true
}

function allowMicrophones(): void {
  ;(window as unknown as { opened: Tracks }).opened.isRefused = false
}
