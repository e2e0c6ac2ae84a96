import type { ModelFile } from '@/domain/models/manifest'

export async function isIntact(bytes: Uint8Array<ArrayBuffer>, expected: ModelFile): Promise<boolean> {
  return bytes.byteLength === expected.bytes && (await sha256(bytes)) === expected.sha256
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
