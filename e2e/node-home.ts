import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { VerboseJson } from './pages/recording-page'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const heard = new Map<string, VerboseJson>()

/** `npm run transcribe`, as a person types it; one result for each file. What was heard once is not asked for again. */
export async function transcribeOnNode(paths: string[], ...options: string[]): Promise<VerboseJson[]> {
  const keyOf = (path: string) => [path, ...options].join('\n')
  const missing = paths.filter((path) => !heard.has(keyOf(path)))
  const results = missing.length > 0 ? await run(missing, options) : []
  for (const [index, path] of missing.entries()) heard.set(keyOf(path), results[index]!)
  return paths.map((path) => heard.get(keyOf(path))!)
}

async function run(paths: string[], options: string[]): Promise<VerboseJson[]> {
  const folder = await mkdtemp(join(tmpdir(), 'overtone-heard-'))
  const args = [
    'run',
    '--silent',
    'transcribe',
    '--',
    ...paths,
    '--format',
    'json',
    '--out',
    folder,
    ...options,
  ]
  try {
    await promisify(execFile)('npm', args, { cwd: ROOT, maxBuffer: 2 ** 26 })
    return await Promise.all(
      paths.map(async (path) => {
        const text = await readFile(join(folder, `${parse(path).name}.json`), 'utf8')
        return JSON.parse(text) as VerboseJson
      }),
    )
  } finally {
    await rm(folder, { recursive: true })
  }
}
