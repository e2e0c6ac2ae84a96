import type { Database } from '@/server/database/database'
import { accountOfKey, createKey, listKeys, revokeKey } from './api-keys'
import { accountOfSession, createSignInLink, signIn, signOut } from './sessions'
import { accountOfToken, isTokenShaped } from './tokens'

export type CredentialKind = 'key' | 'token' | 'session'

export type ApiKey = {
  id: string
  name: string
  prefix: string
  createdAt: Date
  lastUsedAt: Date | null
  revokedAt: Date | null
}

export type Accounts = {
  /** The account of whoever shows a key or, where a secret is configured, a JWT; `null` when it is neither. */
  ofBearer(credential: string): Promise<{ accountId: string; credential: 'key' | 'token' } | null>
  ofSession(session: string): Promise<string | null>
  /** Uses up a sign-in link; `null` when it is unknown, used or too old. */
  signIn(linkToken: string): Promise<{ session: string; expiresAt: Date } | null>
  signOut(session: string): Promise<void>
  /** The text of the key is told this once. */
  createKey(accountId: string, name: string): Promise<ApiKey & { secret: string }>
  listKeys(accountId: string): Promise<ApiKey[]>
  /** `false` when the account has no such key. */
  revokeKey(accountId: string, keyId: string): Promise<boolean>
  createSignInLink(accountId: string): Promise<{ token: string; expiresAt: Date }>
}

/** Without `jwtSecret` no JWT is accepted. */
export function createAccounts(database: Database, jwtSecret: string | null): Accounts {
  return {
    async ofBearer(credential) {
      const isToken = jwtSecret !== null && isTokenShaped(credential)
      const accountId = isToken
        ? await accountOfToken(database, jwtSecret, credential)
        : await accountOfKey(database, credential)
      return accountId === null ? null : { accountId, credential: isToken ? 'token' : 'key' }
    },
    ofSession: (session) => accountOfSession(database, session),
    signIn: (linkToken) => signIn(database, linkToken),
    signOut: (session) => signOut(database, session),
    createKey: (accountId, name) => createKey(database, accountId, name),
    listKeys: (accountId) => listKeys(database, accountId),
    revokeKey: (accountId, keyId) => revokeKey(database, accountId, keyId),
    createSignInLink: (accountId) => createSignInLink(database, accountId),
  }
}
