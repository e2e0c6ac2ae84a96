import { database } from './open'

/** A key as it lies on disk: sealed by AES-GCM with a key that no script can read out. */
export type SealedSecret = {
  version: 1
  connectionId: string
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

const SEALING_KEY = 'connections'

/** 96 bits, as NIST SP 800-38D recommends for GCM. */
const IV_BYTES = 12

export async function keepSecret(connectionId: string, secret: string): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const plain = new TextEncoder().encode(secret)
  // Bound to its connection: a sealed key moved to another row does not open.
  const algorithm = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(connectionId) }
  const sealed = await crypto.subtle.encrypt(algorithm, await sealingKey(), plain)
  await (await database()).put('secrets', { version: 1, connectionId, iv, sealed })
}

/** For the HTTP client alone. `null` if there is none, or none that can be opened: it has to be typed again. */
export async function openSecret(connectionId: string): Promise<string | null> {
  const row = await (await database()).get('secrets', connectionId)
  if (!row) return null
  const additionalData = new TextEncoder().encode(connectionId)
  try {
    const algorithm = { name: 'AES-GCM', iv: row.iv, additionalData }
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await sealingKey(), row.sealed))
  } catch {
    return null
  }
}

export async function forgetSecret(connectionId: string): Promise<void> {
  await (await database()).delete('secrets', connectionId)
}

/** Made at first use. Two tabs may both make one; `add` lets only the first be kept. */
async function sealingKey(): Promise<CryptoKey> {
  const open = await database()
  const known = await open.get('sealingKeys', SEALING_KEY)
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  await open.add('sealingKeys', made, SEALING_KEY).catch(() => undefined)
  return (await open.get('sealingKeys', SEALING_KEY)) ?? made
}
