import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits behind a prefix, in the letters of URLs. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url')
}

/** What is stored. Nobody can guess 256 bits, so a fast hash without salt is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Takes the same time wherever the two differ. */
export function isHashOf(hash: string, secret: string): boolean {
  const [stored, shown] = [Buffer.from(hash), Buffer.from(hashOf(secret))]
  return stored.length === shown.length && timingSafeEqual(stored, shown)
}
