import { VOICES, type Voice } from '@/domain/speech/voices'
import { fail } from './fail'
import { parseSpeakOptions, SPEAK_USAGE } from './speak-options'
import { UsageError } from './usage-error'

async function main(args: string[]) {
  const asked = parseSpeakOptions(args)
  if (asked.kind === 'help') console.log(SPEAK_USAGE)
  else if (asked.kind === 'list') console.log(VOICES.map(line).join('\n'))
  // The engines are not waited for by who only asks what there is.
  else await (await import('./speak-to-file')).speakToFile(asked)
}

function line({ id, name, language, gender, grade, licence }: Voice): string {
  return [
    id.padEnd(12),
    name.padEnd(9),
    language.padEnd(6),
    gender.padEnd(7),
    (grade ?? '-').padEnd(3),
    licence,
  ].join(' ')
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) fail(`${error.message}\n${SPEAK_USAGE}`, 2)
  else fail(error instanceof Error ? error.message : String(error), 1)
}
