import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type FileLinks = ReturnType<typeof createFileLinks>

/** Makes and checks links by which anyone can download one file for a while. */
export function createFileLinks(secret: Uint8Array) {
  const sign = (fileId: string, expires: number) =>
    createHmac('sha256', secret).update(`${fileId}\n${expires}`).digest('base64url')

  return {
    /** `path` leads to the file on this server. */
    linkTo(fileId: string, seconds: number): { path: string; expiresAt: Date } {
      const expires = Math.floor(Date.now() / 1000) + seconds
      const query = `expires=${expires}&signature=${sign(fileId, expires)}`
      return {
        path: `/api/v1/public/zerodb/files/${fileId}/content?${query}`,
        expiresAt: new Date(expires * 1000),
      }
    },

    /** `expires` is in seconds since 1970. */
    isValid(fileId: string, { expires, signature }: { expires: string; signature: string }): boolean {
      if (!/^\d{1,12}$/.test(expires) || Number(expires) * 1000 < Date.now()) return false
      const [given, right] = [Buffer.from(signature), Buffer.from(sign(fileId, Number(expires)))]
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}

/** The secret of this data folder, made at its first use; links outlive a restart by it. */
export async function readLinkSecret(dataFolder: string): Promise<Uint8Array> {
  const path = join(dataFolder, 'link-secret')
  await mkdir(dataFolder, { recursive: true })
  // Another server of this folder may be the first one.
  await writeFile(path, randomBytes(32), { flag: 'wx', mode: 0o600 }).catch(() => {})
  return readFile(path)
}
