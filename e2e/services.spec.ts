import { expectAccessible } from './accessibility'
import { signInLink } from './sign-in-link'
import { expect, test } from './test'
import { plainWords } from './word-errors'

const SAMPLE = 'e2e/audio/sample.mp3'
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 800 }

test.describe.configure({ timeout: 300_000 })

test('signed in by the printed link, a person sees the price, has the server transcribe, and both ledgers agree', async ({
  page,
  settings,
  transcribe,
  recording,
  credits,
}) => {
  await page.goto(await signInLink())
  await expect(settings.service('This server')).toBeChecked()
  await expect(page.getByText('This browser is signed in.')).toBeVisible()
  await settings.test('This server')
  await expect(settings.connections()).toContainText('Also: word times, live progress, safe repeats')
  await expectAccessible(page)
  const before = await balanceOf(page)

  await transcribe.open()
  await transcribe.addFiles(SAMPLE)
  const price = `0:22 · about 3 credits · balance ${before} · leaves about ${before - 3}`
  await expect(recording.cost()).toContainText(price)
  await expectAccessible(page)
  expect(await balanceOf(page)).toBe(before)

  await recording.pay().click()
  await recording.waitUntilDone()
  const words = plainWords((await recording.exportedJson()).text).join(' ')
  expect(words).toContain('hello and welcome this is a short recording to play with')
  await expect(await recording.history()).toContainText(
    `3 credits charged · about 3 estimated · balance ${before - 3}`,
  )
  expect(await balanceOf(page)).toBe(before - 3)
  await expect(settings.serviceInUse()).toHaveAccessibleDescription(`This server · ${before - 3} credits`)
  await expectAccessible(page)

  await credits.open()
  await expect(credits.balance()).toContainText(`${before - 3} credits left`)
  await expect(credits.receipts().nth(1)).toContainText('sample')
  await expect(credits.ledgerOf('This server')).toContainText('Both ledgers agree: 3 charged by This server')
  await expect(credits.chart()).toBeVisible()
  expect(await credits.csv()).toMatch(/"This server","transcription","sample",3,3,\d+,"charged"\r\n$/)
  await expectAccessible(page)
})

test('the cloud is reached through the proxy; its key is never shown again', async ({
  page,
  cloud,
  settings,
  transcribe,
  recording,
  library,
}) => {
  await settings.open()
  await settings.beginCloud()
  await expectAccessible(page)
  await settings.key().fill('not the key')
  await settings.addAndTest()
  await expect(page.getByText('It does not take the key.')).toBeVisible()
  await settings.key().fill(cloud.key)
  await settings.addAndTest()
  await expect(settings.service('AINative cloud')).toBeChecked()
  await expect(page.locator('input[type=password]')).toHaveCount(0)
  await page.reload()
  await expect(settings.service('AINative cloud')).toBeChecked()
  expect(await page.content()).not.toContain(cloud.key)

  await transcribe.open()
  await transcribe.addFiles(SAMPLE)
  await expect(recording.cost()).toContainText('balance 480 · leaves about 477')
  // Two presses on one price are one intent.
  await recording.pay().dblclick()
  await recording.waitUntilDone()
  await expect(recording.word('cloud.')).toBeVisible()
  const made = await recording.history()
  await expect(made).toContainText('by AINative cloud')
  await expect(made).toContainText('3 credits charged · about 3 estimated · balance 477')
  expect(cloud.paidPosts).toHaveLength(1)

  await recording.saveToFiles('VTT')
  await library.open()
  await library.openFiles()
  await expectAccessible(page)
  await library.files().getByRole('button', { name: 'Open sample.vtt' }).click()
  await expect(page.getByRole('dialog')).toContainText('WEBVTT')
  await page.getByRole('button', { name: 'Back to the list' }).click()
  await library.files().getByRole('button', { name: 'Delete sample.vtt' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('Nothing is saved there yet.')).toBeVisible()
  expect(cloud.files.size).toBe(0)

  await page.keyboard.press('Escape')
  await settings.open()
  await settings.remove('AINative cloud')
  await expect(settings.service('This device')).toBeChecked()
  await expect(settings.service('AINative cloud')).toBeHidden()
})

test('a service of a person’s own is reached through this server, if that was told of it', async ({
  cloud,
  settings,
  page,
}) => {
  const port = process.env.OVERTONE_E2E_CLOUD_PORT
  await settings.open()
  await settings.addCustom({ name: 'Studio rack', baseUrl: `http://127.0.0.1:${port}/v1`, key: cloud.key })
  await expect(page.getByText('There is no audio service at this address.')).toBeVisible()
  await expect(settings.connections()).toContainText('started with OVERTONE_CUSTOM_UPSTREAMS naming it')
  await expectAccessible(page)

  await page.reload()
  await settings.addCustom({ name: 'Studio rack', baseUrl: `http://localhost:${port}/v1/`, key: cloud.key })
  await expect(settings.service('Studio rack')).toBeChecked()
  await expect(settings.serviceInUse()).toHaveAccessibleDescription('Studio rack · 480 credits')
})

test('without enough credits nothing is sent, the recording is kept, and this device does it', async ({
  page,
  cloud,
  settings,
  transcribe,
  recording,
}) => {
  await settings.addCloud(cloud.key)
  cloud.totalCredits = 2
  await transcribe.open()
  await transcribe.addFiles(SAMPLE)
  await expect(recording.cost()).toContainText('Not enough credits on AINative cloud')
  await expect(recording.cost()).toContainText('About 3 are needed and 2 are there.')
  await expect(recording.pay()).toBeHidden()
  await expectAccessible(page)

  cloud.totalCredits = 100
  cloud.meetNext({ kind: 'no credits' })
  await recording.cost().getByRole('button', { name: 'Check balance' }).click()
  await recording.pay().click()
  // The balance looked fine, and yet the cloud refuses: nothing was charged.
  await expect(page.getByRole('heading', { name: 'Not enough credits' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Check balance' }).click()
  await expect(page.getByText('AINative cloud has 100 credits left now.')).toBeVisible()

  await recording.onDevice().click()
  await expect(recording.word('welcome.')).toBeVisible({ timeout: 120_000 })
  await recording.waitUntilDone()
  expect(cloud.paidPosts).toHaveLength(1)
  expect(cloud.usedCredits).toBe(0)

  await test.step('below a transcript that is whole, an attempt that failed since is told, and can be gone on with', async () => {
    cloud.meetNext({ kind: 'no credits' })
    await recording.history()
    await page.getByRole('button', { name: 'Transcribe again' }).click()
    await recording.pay().click()
    await expect(page.getByText('The last attempt failed: Not enough credits.')).toBeVisible()
    await expect(recording.word('welcome.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Try again · about 3 credits' }).click()
    await expect(recording.word('cloud.')).toBeVisible()
    await expect(page.getByText('The last attempt failed')).toBeHidden()
    expect(cloud.usedCredits).toBe(3)
  })
})

test('what is paid for in one tab is not offered to be paid for in another', async ({
  page,
  context,
  cloud,
  settings,
  transcribe,
  recording,
}) => {
  await settings.addCloud(cloud.key)
  cloud.meetNext({ kind: 'held' })
  await transcribe.open()
  await transcribe.addFiles(SAMPLE)
  await recording.pay().click()
  await expect.poll(() => cloud.paidPosts.length).toBe(1)

  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByRole('heading', { name: 'Another tab is working on it' })).toBeVisible()
  await expect(second.getByRole('button', { name: /Try again|on this device/ })).toBeHidden()
  cloud.release()
  await expect(second.getByText('cloud.', { exact: true })).toBeVisible()
  await expect(second.getByRole('heading', { name: 'Another tab is working on it' })).toBeHidden()
  expect(cloud.paidPosts).toHaveLength(1)
})

test('a busy service is asked again when it says so, and paid once', async ({
  page,
  cloud,
  settings,
  transcribe,
  recording,
}) => {
  await settings.addCloud(cloud.key)
  cloud.meetNext({ kind: 'too many', retryAfterSeconds: 3600 }, { kind: 'too many', retryAfterSeconds: 5 })
  await transcribe.open()
  await transcribe.addFiles(SAMPLE)
  await recording.pay().click()
  await expect(page.getByRole('heading', { name: 'The service is busy' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Try again in 59:\d\d/ })).toBeDisabled()
  await expectAccessible(page)

  await recording.history()
  await page.getByRole('button', { name: 'Transcribe again' }).click()
  await recording.pay().click()
  await expect(page.getByText(/The service is busy: asks again in 0:0[1-5]/).first()).toBeVisible()
  await recording.waitUntilDone()
  await expect(recording.word('cloud.')).toBeVisible()
  expect(cloud.usedCredits).toBe(3)
})

test('a reload in the middle sends nothing again; the person looks at the balance, and decides', async ({
  page,
  cloud,
  settings,
  transcribe,
  recording,
  credits,
}) => {
  await settings.addCloud(cloud.key)
  cloud.meetNext({ kind: 'held' })
  await transcribe.open()
  await transcribe.addFiles(SAMPLE)
  await recording.pay().click()
  await expect.poll(() => cloud.paidPosts.length).toBe(1)
  await page.reload()
  cloud.release()
  await expect(page.getByRole('heading', { name: 'This may have been charged' })).toBeVisible()
  await expect(page.getByText('Sending it again may be charged a second time.')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await page.setViewportSize(DESK)
  await page.getByRole('button', { name: 'Check balance' }).click()
  await expect(page.getByText(/AINative cloud has \d+ credits left now/)).toBeVisible()
  expect(cloud.paidPosts).toHaveLength(1)

  await page.getByRole('button', { name: /Send again/ }).click()
  await recording.waitUntilDone()
  await expect(recording.word('cloud.')).toBeVisible()
  expect(cloud.paidPosts).toHaveLength(2)
  await credits.open()
  await expect(credits.receipts()).toHaveCount(3)
  await expect(credits.receipts().filter({ hasText: 'maybe 3' })).toHaveCount(1)
})

test('a queue has one price, and the budget stops what would go over it', async ({
  page,
  cloud,
  settings,
  transcribe,
  credits,
}) => {
  await settings.addCloud(cloud.key)
  await credits.open()
  await credits.setBudget('1')
  await expect(credits.budget()).toContainText('0 of 1 credits used this month')
  await transcribe.open()
  await transcribe.addFiles('e2e/audio/spoken/spoken-1.mp3', 'e2e/audio/spoken/spoken-4.mp3')
  await expect(transcribe.cost()).toContainText('2 recordings')
  await expect(transcribe.cost()).toContainText('This would go over your monthly budget')
  await expect(transcribe.cost().getByRole('button', { name: 'Transcribe', exact: true })).toBeHidden()
  await expectAccessible(page)

  await transcribe.cost().getByRole('link', { name: 'Change the budget' }).click()
  await credits.setBudget('2')
  await page.goBack()
  await expect(transcribe.cost()).toContainText('This brings the month to 2 of the 2 credits of your budget.')
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  await page.setViewportSize(DESK)
  await transcribe.cost().getByRole('button', { name: 'Transcribe', exact: true }).click()
  for (const name of ['spoken-1.mp3', 'spoken-4.mp3'])
    await expect(transcribe.queued(name)).toContainText('Done', { timeout: 60_000 })
  expect(cloud.paidPosts).toHaveLength(2)

  await credits.open()
  await expect(credits.budget()).toContainText('It is used up')
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
})

test('the service is switched, the price read and agreed to, by keyboard alone', async ({
  page,
  cloud,
  settings,
  recording,
}) => {
  await settings.addCloud(cloud.key)
  await page.goto('/transcribe')
  await settings.serviceInUse().focus()
  await page.keyboard.press('Enter')
  const choices = page.getByRole('dialog', { name: 'Service' })
  await expect(choices.getByRole('radio', { name: 'AINative cloud' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowUp')
  await expect(settings.serviceInUse()).toHaveAccessibleDescription('This device · free')
  await page.keyboard.press('ArrowDown')
  await expect(settings.serviceInUse()).toHaveAccessibleDescription('AINative cloud · 480 credits')
  await page.keyboard.press('Escape')
  await expect(settings.serviceInUse()).toBeFocused()

  await page.getByRole('button', { name: 'Try a sample' }).focus()
  await page.keyboard.press('Enter')
  await expect(recording.pay()).toBeEnabled()
  for (let presses = 0; presses < 40; presses++) {
    if (await recording.pay().evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(recording.pay()).toBeFocused()
  await page.keyboard.press('Enter')
  await recording.waitUntilDone()
  await expect(recording.word('cloud.')).toBeVisible()
  expect(cloud.paidPosts).toHaveLength(1)
})

async function balanceOf(page: import('@playwright/test').Page): Promise<number> {
  const reply = await page.request.get('/api/v1/credits/balance')
  return ((await reply.json()) as { remaining_credits: number }).remaining_credits
}
