import { execFile } from 'node:child_process'
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
  const args = ['run', '--silent', 'transcribe', '--', ...paths, '--format', 'json', ...options]
  const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT, maxBuffer: 2 ** 26 })
  // One JSON text after the other, each begins with a brace in the first column.
  return stdout
    .split(/^(?=\{)/m)
    .filter((text) => text.trim())
    .map((text) => JSON.parse(text) as VerboseJson)
}
