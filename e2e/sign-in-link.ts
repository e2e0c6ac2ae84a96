import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))

/** A link that signs one browser in, as whoever runs the server gets it. */
export async function signInLink(): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'key', '--', 'sign-in'], {
    cwd: PROJECT,
  })
  const link = /http:\S+\/sign-in\/\S+/.exec(stdout)?.[0]
  if (!link) throw new Error(`The server printed no link, but: ${stdout}`)
  return link
}
