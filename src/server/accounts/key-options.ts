import { parseArgs } from 'node:util'
import { UsageError } from '@/server/usage-error'

export const KEY_USAGE = `Usage: npm run --silent key -- COMMAND [--data FOLDER]
  create [NAME]   makes an API key and tells it, this once
  list            shows the keys: id, beginning, name, created, last used
  revoke ID       ends a key; ID as list shows it
  sign-in         makes a link that signs one browser in, within an hour
  grant CREDITS   adds credits to the account
With DATABASE_URL it works on that database; else on that of the data folder, whether a server runs there or not.`

export type KeyCommand =
  | { name: 'create'; keyName: string }
  | { name: 'list' }
  | { name: 'revoke'; keyId: string }
  | { name: 'sign-in' }
  | { name: 'grant'; credits: number }

export type KeyOptions = { command: KeyCommand; words: string[]; dataFolder: string | null }

/** `null` asks for help. */
export function parseKeyOptions(args: string[]): KeyOptions | null {
  const { values, positionals: words } = parse(args)
  if (values.help) return null
  return { command: parseKeyCommand(words), words, dataFolder: values.data ?? null }
}

function parse(args: string[]) {
  const options = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause })
  }
}

export function parseKeyCommand([name, ...words]: string[]): KeyCommand {
  if (name === 'create') return { name, keyName: words.join(' ').trim() || 'unnamed' }
  if (name === 'grant') return { name, credits: creditsOf(only(words)) }
  if (name === 'revoke') return { name, keyId: only(words) }
  if (name !== 'list' && name !== 'sign-in') throw new UsageError(`No such command: ${name ?? '(none)'}`)
  if (words.length > 0) throw new UsageError(`${name} takes no more words`)
  return { name }
}

function only(words: string[]): string {
  if (words.length !== 1 || !words[0]) throw new UsageError('This command takes one more word')
  return words[0]
}

function creditsOf(text: string): number {
  const credits = Number(text)
  if (!/^\d+$/.test(text) || credits < 1 || credits > 1_000_000)
    throw new UsageError(`Credits are a whole number from 1 to 1000000, not "${text}"`)
  return credits
}
