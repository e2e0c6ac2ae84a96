import { CLI_USAGE, parseCliOptions } from './cli-options'
import { fail } from './fail'
import { UsageError } from './usage-error'

async function main(args: string[]) {
  const asked = parseCliOptions(args)
  if (!asked) return console.log(CLI_USAGE)
  // The engines are not waited for by who only asks for help.
  await (await import('./transcribe-to-output')).transcribeToOutput(asked)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\n${CLI_USAGE}`, 2)
  else fail(error instanceof Error ? error.message : String(error), 1)
}
