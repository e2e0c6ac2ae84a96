import type { Ledger } from '@/server/ledger/ledger'
import type { Accounts, ApiKey } from './accounts'
import type { KeyCommand } from './key-options'

/** `url` is where the server is, or `null` when none runs here. */
type KeyDesk = { accounts: Accounts; ledger: Ledger; accountId: string; url: string | null }

/** What the command prints. */
export async function runKeyCommand(desk: KeyDesk, command: KeyCommand): Promise<string> {
  const { accounts, ledger, accountId } = desk
  if (command.name === 'create') return (await accounts.createKey(accountId, command.keyName)).secret
  if (command.name === 'list') return table(await accounts.listKeys(accountId))
  if (command.name === 'sign-in') return signInLink(desk)
  if (command.name === 'grant') {
    await ledger.grant(accountId, command.credits, 'Granted on the command line')
    return `${(await ledger.balance(accountId)).remainingCredits} credits remain`
  }
  const isRevoked = await accounts.revokeKey(accountId, command.keyId)
  if (!isRevoked) throw new Error(`There is no key ${command.keyId}`)
  return `${command.keyId} opens nothing any more`
}

/** Without a server here, its address is not known. */
export async function signInLink({ accounts, accountId, url }: KeyDesk): Promise<string> {
  const { token } = await accounts.createSignInLink(accountId)
  const path = `sign-in/${token}`
  return url === null ? `At the address of the server: /${path}` : new URL(path, url).href
}

function table(keys: ApiKey[]): string {
  if (keys.length === 0) return 'There are no keys'
  return keys.map(line).join('\n')
}

function line({ id, prefix, name, createdAt, lastUsedAt, revokedAt }: ApiKey): string {
  const used = lastUsedAt ? `used ${minute(lastUsedAt)}` : 'never used'
  const state = revokedAt ? `revoked ${minute(revokedAt)}` : used
  return [id, `${prefix}…`, name, `created ${minute(createdAt)}`, state].join('  ')
}

function minute(date: Date): string {
  return date.toISOString().slice(0, 16).replace('T', ' ')
}
