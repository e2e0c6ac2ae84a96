import { sql } from 'drizzle-orm'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openEmbedded } from './embedded'

it('opens a database whose process was killed between making its lock and writing it', async ({
  onTestFinished,
}) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'overtone-embedded-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  await (await openEmbedded(dataFolder)).close()
  writeFileSync(join(dataFolder, 'database', 'postmaster.pid'), '')
  const { database, close } = await openEmbedded(dataFolder)
  onTestFinished(close)
  expect(await database.execute(sql`select 1 as one`)).toMatchObject({ rows: [{ one: 1 }] })
})
