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
