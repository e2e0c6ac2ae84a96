import { PromptLengthError, UnreadablePromptError } from '@/engines/music/errors'
import { COMPOSE_USAGE, parseComposeOptions } from './compose-options'
import { fail } from './fail'
import { UsageError } from './usage-error'

async function main(args: string[]) {
  const asked = parseComposeOptions(args)
  if (!asked) return console.log(COMPOSE_USAGE)
  // The engines are not waited for by who only asks for help.
  await (await import('./compose-to-file')).composeToFile(asked)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    error instanceof PromptLengthError ||
    error instanceof UnreadablePromptError
  if (isUsage) fail(`${error.message}\n${COMPOSE_USAGE}`, 2)
  else fail(error instanceof Error ? error.message : String(error), 1)
}
