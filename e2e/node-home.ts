import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { VerboseJson } from './pages/recording-page'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** `npm run transcribe`, as a person types it; one result for each file. */
export async function transcribeOnNode(paths: string[], ...options: string[]): Promise<VerboseJson[]> {
  const args = ['run', '--silent', 'transcribe', '--', ...paths, '--format', 'json', ...options]
  const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT, maxBuffer: 2 ** 26 })
  // One JSON text after the other, each begins with a brace in the first column.
  return stdout
    .split(/^(?=\{)/m)
    .filter((text) => text.trim())
    .map((text) => JSON.parse(text) as VerboseJson)
}
