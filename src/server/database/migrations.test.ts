import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { sql } from 'drizzle-orm'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { DATABASES } from '@/testing/node/databases'
import type { Database } from './database'
import { MIGRATIONS_FOLDER } from './migrations-folder'
import * as schema from './schema'

it('makes the same tables, rules and indexes in both kinds of database', async () => {
  const shapes = await Promise.all(
    DATABASES.map(async ({ open }) => {
      const { database, close } = await open()
      onTestFinished(close)
      return shapeOf(database)
    }),
  )
  expect(shapes[0]!.length).toBeGreaterThan(80)
  expect(shapes[1]).toEqual(shapes[0])
})

it('leaves nothing of the schema to be migrated', async () => {
  const meta = join(MIGRATIONS_FOLDER, 'meta')
  const latest = readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .toSorted()
    .at(-1)!
  const migrated = JSON.parse(readFileSync(join(meta, latest), 'utf8'))
  expect(await generateMigration(migrated, generateDrizzleJson(schema, migrated.id))).toEqual([])
})

/** One line for each column, constraint and index. Postgres 18 also names what forbids null, and 15 does not. */
async function shapeOf(database: Database): Promise<string[]> {
  const { rows } = (await database.execute(sql`
    select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' '
      || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public'
    union all
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n'
    union all
    select tablename || ' ' || indexdef from pg_indexes where schemaname = 'public'
    order by 1`)) as unknown as { rows: { line: string }[] }
  return rows.map(({ line }) => line)
}
