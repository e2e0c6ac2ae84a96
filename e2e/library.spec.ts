import { expectAccessible } from './accessibility'
import { expect, test } from './test'

test('recordings are found by what is said in them, renamed and deleted by keyboard alone', async ({
  page,
  transcribe,
  library,
}) => {
  await transcribe.open()
  await transcribe.addFiles(
    'e2e/audio/bad/tenth-of-a-second.wav',
    'e2e/audio/hello.flac',
    'e2e/audio/spoken/spoken-1.mp3',
  )
  await expect(transcribe.queued('tenth-of-a-second.wav')).toContainText('Done, no speech found', {
    timeout: 120_000,
  })
  await expect(transcribe.queued('spoken-1.mp3')).toContainText('Done ·', { timeout: 120_000 })
  await library.open()
  const links = library.recordings().getByRole('link')
  await expect(links).toHaveCount(3)

  await test.step('what is said is found, also from one phrase into the next', async () => {
    await expect(library.recording('tenth-of-a-second')).toContainText('Done, no speech found')
    await library.search().fill('welcome. this is')
    await expect(links).toHaveText(['hello'])
    await library.search().fill('')
    await expect(links).toHaveCount(3)
  })

  await test.step('a row that was renamed keeps the focus', async () => {
    await links.first().focus()
    for (const key of ['Enter', 'Escape']) {
      await page.keyboard.press('F2')
      await expect(page.getByRole('textbox', { name: 'New title' })).toBeFocused()
      await page.keyboard.type('x'.repeat(200))
      await page.keyboard.press(key)
      await expect(links.first()).toBeFocused()
    }
    await expect(links.first()).toHaveText('x'.repeat(200))
  })

  await test.step('on a small phone a long name leaves room for Undo', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.keyboard.press('Delete')
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect(undo).toBeInViewport({ ratio: 1 })
    await expect(links.first()).toBeFocused()
    await undo.click()
    await expect(links).toHaveCount(3)
    await page.setViewportSize({ width: 1280, height: 720 })
  })

  await test.step('after a deletion the next row has the focus, then the one before, then the search', async () => {
    await links.nth(1).focus()
    await page.keyboard.press('Delete')
    await expect(links).toHaveCount(2)
    await expect(links.last()).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
    await expect(links).toHaveCount(1)
    await expect(links.first()).toBeFocused()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(links).toHaveCount(2)
    await library.search().fill('xxx')
    await expect(links).toHaveCount(1)
    await links.first().focus()
    await page.keyboard.press('Delete')
    await expect(links).toHaveCount(0)
    await expect(library.search()).toBeFocused()
  })

  await test.step('after the last one, the screen has it', async () => {
    await library.search().fill('')
    await expect(links).toHaveCount(1)
    await links.first().focus()
    await page.keyboard.press('Delete')
    await expect(page.getByRole('heading', { name: 'Nothing here yet' })).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
  })
})

test('what Delete takes by keyboard comes back whole: a held key takes one row, and no Undo gives way', async ({
  page,
  voiceOver,
}) => {
  const names = ['One.', 'Two.', 'Three.', 'Four.', 'Five.']
  for (const name of names) {
    await voiceOver.write(name)
    await expect(voiceOver.lines()).toHaveCount(1)
  }
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  const rows = page.getByRole('list', { name: 'Scripts' }).getByRole('link')
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(rows).toHaveText(names.toReversed())

  await test.step('a held key deletes once', async () => {
    await rows.first().focus()
    for (let presses = 0; presses < 20; presses++) await page.keyboard.down('Delete')
    await page.keyboard.up('Delete')
    await expect(rows).toHaveText(['Four.', 'Three.', 'Two.', 'One.'])
    await expect(rows.first()).toBeFocused()
    await expect(undo).toHaveCount(1)
  })

  await test.step('its Undo, pressed by keyboard, gives the focus to the row that comes back', async () => {
    await undo.focus()
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(5)
    await expect(rows.first()).toHaveText('Five.')
    await expect(rows.first()).toBeFocused()
  })

  await test.step('a notice that is dismissed by keyboard gives it back, too', async () => {
    await page.keyboard.press('Delete')
    await expect(rows.first()).toHaveText('Four.')
    await expect(rows.first()).toBeFocused()
    await page.getByRole('button', { name: 'Dismiss' }).focus()
    await page.keyboard.press('Enter')
    await expect(undo).toHaveCount(0)
    await expect(rows.first()).toBeFocused()
  })

  await test.step('two presses on one row are one deletion', async () => {
    await rows.first().evaluate((row) => {
      for (let presses = 0; presses < 2; presses++)
        row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }))
    })
    await expect(rows).toHaveText(['Three.', 'Two.', 'One.'])
    await expect(undo).toHaveCount(1)
  })

  await test.step('as many as are deleted can be brought back', async () => {
    for (const left of [2, 1, 0]) {
      await rows.first().focus()
      await page.keyboard.press('Delete')
      await expect(rows).toHaveCount(left)
    }
    await expect(undo).toHaveCount(4)
    await expectAccessible(page)
    for (const back of [1, 2, 3, 4]) {
      await undo.first().click()
      await expect(rows).toHaveCount(back)
    }
    await expect(rows).toHaveText(['Four.', 'Three.', 'Two.', 'One.'])
    await expect(undo).toHaveCount(0)
  })
})
