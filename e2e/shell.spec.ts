import { expect, test } from '@playwright/test'
import { scriptBytes } from './script-bytes'

const DESTINATIONS = ['Transcribe', 'Voice-over', 'Music', 'Library', 'Credits', 'Settings']

test('the studio opens isolated, asks nobody else for anything, and loads no model and few scripts', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = []
  const problems: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))

  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Record' })).toBeEnabled()
  await expect(page.getByLabel('Add files')).toBeAttached()

  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  expect(requests.filter((url) => !url.startsWith(baseURL!) && !url.startsWith('blob:'))).toEqual([])
  // The manifest tells the options what there is; a model's files lie in its folder.
  expect(requests.filter((url) => /\/models\/[^/]+\/|\.wasm$/.test(url))).toEqual([])
  await page.waitForLoadState('networkidle')
  expect(scriptBytes(requests)).toBeLessThan(180_000)
  expect(problems).toEqual([])
})

test('six destinations are one click away, and Back returns', async ({ page }) => {
  await page.goto('/')
  for (const name of DESTINATIONS) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Credits' })).toBeVisible()
})

test('an address that leads nowhere says so and offers a way on', async ({ page }) => {
  await page.goto('/nowhere')
  await expect(page.getByRole('main').getByRole('link', { name: 'Transcribe' })).toBeVisible()
})

test('with less motion asked for, colours change at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Record' })).toBeEnabled()
  // As the waveform asks for its colours, one after the other.
  const colour = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const shown = (token: string) => {
      probe.style.color = `var(--${token})`
      return getComputedStyle(probe).color
    }
    return { first: shown('wave'), second: shown('accent') }
  })
  expect(colour.second).not.toBe(colour.first)
})
