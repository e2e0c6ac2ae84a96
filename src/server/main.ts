import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runKeyCommand, signInLink } from './accounts/key-command'
import { parseKeyCommand } from './accounts/key-options'
import { createApp } from './app'
import { readConfig, type Config } from './config'
import { DataFolderError } from './control/data-folder-error'
import { holdFolder, makeDataFolder } from './control/hold-folder'
import { DatabaseError } from './database/database-error'
import { fail } from './fail'
import { AddressError, listen } from './listen'
import { openServer } from './open-server'
import { parseServerOptions, SERVER_USAGE } from './server-options'
import { createStudio } from './studio'
import { studioFirst } from './studio-first'
import { UsageError } from './usage-error'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

async function main(args: string[]) {
  const options = parseServerOptions(args)
  if (!options) return console.log(SERVER_USAGE)
  if (!existsSync(dist)) return fail('There is no build to serve: run "npm run build" first.', 1)
  await serve(readConfig(options.dataFolder, process.env), options)
}

async function serve(config: Config, address: { port: number; host: string }) {
  const desk = async () => ({ ...(await opening).ground, url: (await listening).url })
  if (config.databaseUrl) await makeDataFolder(config.dataFolder)
  const releaseFolder = config.databaseUrl
    ? async () => {}
    : await holdFolder(config.dataFolder, async (words) =>
        runKeyCommand(await desk(), parseKeyCommand(words)),
      )
  const studio = createStudio(dist)
  const listening = listen(
    studioFirst(studio, async () => (await opening).app),
    address,
  )
  const opening = listening.then(() => open(config))
  const { url, stop } = await listening
  console.log(`Overtone is at ${url}`)
  stopOnSignal(async () => {
    await stop()
    await (await opening).close()
    await releaseFolder()
  })
  const { ground } = await opening
  if (ground.isNew) console.log(`Sign a browser in, once, within an hour: ${await signInLink(await desk())}`)
}

async function open(config: Config) {
  const server = await openServer(config)
  return { ...server, app: createApp(dist, server.deps) }
}

/** A second signal ends the process at once. */
function stopOnSignal(stop: () => Promise<void>) {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(0)))
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\n${SERVER_USAGE}`, 2)
  else if ([AddressError, DatabaseError, DataFolderError].some((known) => error instanceof known)) {
    // What listens already would keep the process alive.
    console.error((error as Error).message)
    process.exit(1)
  } else throw error
}
