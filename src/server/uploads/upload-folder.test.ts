import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { openUploadFolder } from './upload-folder'

const deadProcess = spawnSync(process.execPath, ['--version']).pid
const own = `${hostname()}-${process.pid}`

function leave(dataFolder: string, owner: string) {
  mkdirSync(join(dataFolder, 'uploads', owner), { recursive: true })
  writeFileSync(join(dataFolder, 'uploads', owner, 'upload'), 'sound')
}

it('removes what dead processes left, its own number among them, and nothing of a living one', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'overtone-data-'))
  const alive = `${hostname()}-${process.ppid}`
  for (const owner of [`${hostname()}-${deadProcess}`, own, alive, 'elsewhere-1']) leave(dataFolder, owner)
  leave(dataFolder, 'gone-2')
  utimesSync(join(dataFolder, 'uploads', 'gone-2'), 0, 0)
  const folder = await openUploadFolder(dataFolder)
  expect(basename(folder)).toBe(own)
  expect(readdirSync(folder)).toEqual([])
  expect(readdirSync(join(dataFolder, 'uploads')).toSorted()).toEqual([alive, 'elsewhere-1', own].toSorted())
})
