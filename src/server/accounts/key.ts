import { askServer } from '@/server/control/ask-server'
import { holdFolder } from '@/server/control/hold-folder'
import { readConfig, type Config } from '@/server/config'
import { fail } from '@/server/fail'
import { openGround } from '@/server/open-ground'
import { UsageError } from '@/server/usage-error'
import { runKeyCommand } from './key-command'
import { KEY_USAGE, parseKeyOptions, type KeyOptions } from './key-options'

async function main(args: string[]) {
  const options = parseKeyOptions(args)
  if (!options) return console.log(KEY_USAGE)
  const config = readConfig(options.dataFolder, process.env)
  console.log(config.databaseUrl ? await runHere(config, options) : await runInFolder(config, options))
}

/** One process at a time may open the embedded database: a server that has it open is asked. */
async function runInFolder(config: Config, options: KeyOptions): Promise<string> {
  const answer = await askServer(config.dataFolder, options.words)
  if (answer !== null) return answer
  const release = await holdFolder(config.dataFolder, () => Promise.reject(new Error('Try again')))
  try {
    return await runHere(config, options)
  } finally {
    await release()
  }
}

async function runHere(config: Config, { command }: KeyOptions): Promise<string> {
  const ground = await openGround(config)
  try {
    return await runKeyCommand({ ...ground, url: null }, command)
  } finally {
    await ground.close()
  }
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\n${KEY_USAGE}`, 2)
  else fail((error as Error).message, 1)
}
