import { eq, sql } from 'drizzle-orm'
import { Hono } from 'hono'
import { SignJWT } from 'jose'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiKeys, sessions, signInLinks } from '@/server/database/schema'
import { replyToError } from '@/server/error-reply'
import { openGround } from '@/testing/node/server-ground'
import { createAccounts } from './accounts'
import { authenticate, type Authenticated } from './authenticate'
import { firstAccount } from './first-account'
import { runKeyCommand } from './key-command'
import type { KeyCommand } from './key-options'

const SECRET = 'a secret of thirty-two characters'

let ground: Awaited<ReturnType<typeof openGround>>
beforeAll(async () => {
  ground = await openGround({ OVERTONE_JWT_SECRET: SECRET })
})
afterAll(() => ground.close())

const past = sql`now() - interval '1 second'`

async function signedIn(): Promise<string> {
  const link = await ground.accounts.createSignInLink(ground.accountId)
  return (await ground.accounts.signIn(link.token))!.session
}

function token(claims: { sub?: string; secret?: string; expires?: string }) {
  const { sub = ground.accountId, secret = SECRET, expires = '1h' } = claims
  const key = new TextEncoder().encode(secret)
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setExpirationTime(expires)
    .sign(key)
}

async function ask(headers: Record<string, string>, method = 'GET') {
  const app = new Hono<Authenticated>()
    .use(authenticate(ground.accounts))
    .all('/', ({ var: { account, credential }, json }) => json({ ...account, credential }))
  app.onError(replyToError)
  const sent = { Host: 'studio.test', ...headers }
  const reply = await app.request('http://studio.test/', { method, headers: sent })
  return { status: reply.status, headers: reply.headers, body: await reply.json() }
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

async function cookie() {
  return { Cookie: `overtone_session=${await signedIn()}` }
}

function run(command: KeyCommand, url: string | null = 'http://127.0.0.1:1/') {
  return runKeyCommand({ ...ground, url }, command)
}

describe('the first account', () => {
  it('is made once, with its starting credits, however many servers start', async () => {
    const again = await Promise.all([1, 2, 3].map(() => firstAccount(ground.database, 500)))
    for (const account of again) expect(account).toEqual({ accountId: ground.accountId, isNew: false })
    const [grant] = await ground.ledger.transactions(ground.accountId, { skip: 0, limit: 5 })
    expect(grant).toMatchObject({ type: 'grant', amountCredits: 500 })
    expect((await ground.ledger.balance(ground.accountId)).remainingCredits).toBe(500)
  })
})

describe('an API key', () => {
  it('opens the account until it is revoked, and is nowhere stored as it is', async () => {
    const { accounts, accountId, database } = ground
    const { id, secret, prefix } = await accounts.createKey(accountId, 'laptop')
    expect(secret).toMatch(/^ovt_[\w-]{43}$/)
    expect(secret.startsWith(prefix)).toBe(true)
    expect(prefix).toHaveLength(12)
    expect(await accounts.ofBearer(secret)).toEqual({ accountId, credential: 'key' })
    const stored = await database.select().from(apiKeys).where(eq(apiKeys.id, id))
    expect(JSON.stringify(stored)).not.toContain(secret.slice(12))
    expect(await accounts.revokeKey(accountId, id)).toBe(true)
    expect(await accounts.ofBearer(secret)).toBeNull()
  })

  it('tells when it was last used', async () => {
    const { accounts, accountId } = ground
    const { id, secret } = await accounts.createKey(accountId, 'used')
    const key = async () => (await accounts.listKeys(accountId)).find((known) => known.id === id)
    expect((await key())?.lastUsedAt).toBeNull()
    await accounts.ofBearer(secret)
    const { lastUsedAt } = (await key())!
    expect(Date.now() - lastUsedAt!.getTime()).toBeLessThan(60_000)
    await accounts.ofBearer(secret)
    expect((await key())?.lastUsedAt).toEqual(lastUsedAt)
  })

  it('is revoked by its account alone', async () => {
    const { id, secret } = await ground.accounts.createKey(ground.accountId, 'mine')
    expect(await ground.accounts.revokeKey(randomUUID(), id)).toBe(false)
    expect(await ground.accounts.revokeKey(ground.accountId, 'no id')).toBe(false)
    expect(await ground.accounts.ofBearer(secret)).not.toBeNull()
  })

  it.each(['', 'ovt_', `ovt_${'A'.repeat(43)}`, 'a.b.c', "' or true --"])('is not %j', async (credential) => {
    expect(await ground.accounts.ofBearer(credential)).toBeNull()
  })
})

describe('a JWT', () => {
  it('opens the account it names', async () => {
    const { accounts, accountId } = ground
    expect(await accounts.ofBearer(await token({}))).toEqual({ accountId, credential: 'token' })
  })

  it('opens nothing when forged, expired, about nobody, or unsigned', async () => {
    const { accounts, accountId } = ground

    const unsigned = `${base64url({ alg: 'none' })}.${base64url({ sub: accountId })}.`
    const bad = [{ secret: 'another secret of 32 characters!!' }, { expires: '-1s' }, { sub: 'nobody' }]
    const forged = await Promise.all([...bad, { sub: randomUUID() }].map(token))
    for (const text of [...forged, unsigned]) expect(await accounts.ofBearer(text)).toBeNull()
  })

  it('opens nothing where no secret is configured', async () => {
    const { database } = ground
    expect(await createAccounts(database, null).ofBearer(await token({}))).toBeNull()
  })
})

describe('a sign-in link', () => {
  it('signs in once, even when opened twice at the same moment', async () => {
    const { token: link } = await ground.accounts.createSignInLink(ground.accountId)
    const opened = await Promise.all([1, 2].map(() => ground.accounts.signIn(link)))
    expect(opened.filter((session) => session !== null)).toHaveLength(1)
    expect(await ground.accounts.signIn(link)).toBeNull()
  })

  it('signs nobody in when it is too old', async () => {
    const { token: link } = await ground.accounts.createSignInLink(ground.accountId)
    await ground.database.update(signInLinks).set({ expiresAt: past })
    expect(await ground.accounts.signIn(link)).toBeNull()
  })

  it('lies in the database as a hash', async () => {
    const { token: link } = await ground.accounts.createSignInLink(ground.accountId)
    expect(JSON.stringify(await ground.database.select().from(signInLinks))).not.toContain(link)
  })
})

describe('a session', () => {
  it('lasts until it is signed out', async () => {
    const session = await signedIn()
    expect(await ground.accounts.ofSession(session)).toBe(ground.accountId)
    await ground.accounts.signOut(session)
    expect(await ground.accounts.ofSession(session)).toBeNull()
  })

  it('ends by itself', async () => {
    const session = await signedIn()
    await ground.database.update(sessions).set({ expiresAt: past })
    expect(await ground.accounts.ofSession(session)).toBeNull()
  })
})

describe('a request', () => {
  it('is known by a key in either header, and by a token', async () => {
    const { key, accountId } = ground
    const byKey = { status: 200, body: { id: accountId, credential: 'key' } }
    expect(await ask({ Authorization: `Bearer ${key}` })).toMatchObject(byKey)
    expect(await ask({ Authorization: `bearer ${key}` })).toMatchObject(byKey)
    expect(await ask({ 'X-API-Key': key })).toMatchObject(byKey)
    const byToken = { status: 200, body: { credential: 'token' } }
    expect(await ask({ Authorization: `Bearer ${await token({})}` })).toMatchObject(byToken)
  })

  it.each([
    [{}, 'Not authenticated'],
    [{ Authorization: 'Basic dTpw' }, 'Not authenticated'],
    [{ Authorization: 'Bearer ' }, 'Not authenticated'],
    [{ 'X-API-Key': ' ' }, 'Not authenticated'],
    [{ Authorization: 'Bearer ovt_wrong' }, 'Invalid API key'],
    [{ 'X-API-Key': 'wrong' }, 'Invalid API key'],
    [{ Authorization: 'Bearer a.b.c' }, 'Could not validate credentials'],
    [{ Cookie: 'overtone_session=wrong' }, 'Could not validate credentials'],
  ] as [Record<string, string>, string][])('with %j is told: %s', async (headers, detail) => {
    const reply = await ask(headers)
    expect(reply).toMatchObject({ status: 401, body: { detail } })
    expect(reply.headers.get('WWW-Authenticate')).toBe('Bearer')
  })

  it('may change something by the session of the studio only from a page of the studio', async () => {
    const session = await cookie()
    expect((await ask(session)).body).toMatchObject({ credential: 'session' })
    expect((await ask({ ...session, Origin: 'http://studio.test' }, 'POST')).status).toBe(200)
    expect((await ask({ ...session, 'Sec-Fetch-Site': 'same-origin' }, 'DELETE')).status).toBe(200)
    const others: Record<string, string>[] = [
      {},
      { Origin: 'http://evil.test' },
      { Origin: 'http://studio.test:81' },
      { Origin: 'null' },
      { Origin: 'http://evil.test', 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]
    for (const from of others) expect((await ask({ ...session, ...from }, 'POST')).status).toBe(403)
  })

  it('with a key needs no origin, and its wrong key is not made good by a cookie', async () => {
    const { key } = ground
    expect((await ask({ Authorization: `Bearer ${key}`, Origin: 'http://evil.test' }, 'POST')).status).toBe(
      200,
    )
    expect((await ask({ ...(await cookie()), Authorization: 'Bearer wrong' })).status).toBe(401)
  })
})

describe('npm run key', () => {
  it('makes a key that works, lists it without its secret, and revokes it', async () => {
    const secret = await run({ name: 'create', keyName: 'from the shell' })
    expect(await ground.accounts.ofBearer(secret)).not.toBeNull()
    const line = (await run({ name: 'list' })).split('\n').find((text) => text.includes('from the shell'))!
    expect(line).not.toContain(secret)
    await run({ name: 'revoke', keyId: line.split(' ')[0]! })
    expect(await ground.accounts.ofBearer(secret)).toBeNull()
    await expect(run({ name: 'revoke', keyId: 'no id' })).rejects.toThrow('There is no key no id')
  })

  it('makes a link that signs in', async () => {
    const link = await run({ name: 'sign-in' })
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:1\/sign-in\/[\w-]{43}$/)
    expect(await ground.accounts.signIn(link.split('/').at(-1)!)).not.toBeNull()
    expect(await run({ name: 'sign-in' }, null)).toMatch(/^At the address of the server: \/sign-in\//)
  })

  it('grants credits', async () => {
    expect(await run({ name: 'grant', credits: 11 })).toBe('511 credits remain')
  })
})
