import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What the scripts among these addresses of the built studio weigh, gzip. */
export function scriptBytes(urls: readonly string[]): number {
  const paths = new Set(urls.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.js')))
  return [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(join('dist', path))).length, 0)
}
