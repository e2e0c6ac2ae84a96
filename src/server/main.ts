import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createStudio } from './studio'
import { fail } from './fail'
import { AddressError, listen } from './listen'
import { parseServerOptions, SERVER_USAGE } from './server-options'
import { UsageError } from './usage-error'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

async function main(args: string[]) {
  const options = parseServerOptions(args)
  if (!options) return console.log(SERVER_USAGE)
  if (!existsSync(dist)) return fail('There is no build to serve: run "npm run build" first.', 1)
  const server = await listen(createStudio(dist, []), options)
  console.log(`Overtone is at ${server.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\n${SERVER_USAGE}`, 2)
  else if (error instanceof AddressError) fail(error.message, 1)
  else throw error
}
