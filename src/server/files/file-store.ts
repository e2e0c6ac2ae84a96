import { and, count, desc, eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import type { BlobStore } from '@/server/blobs/blob-store'
import type { Database } from '@/server/database/database'
import { files } from '@/server/database/schema'

export type FileRecord = typeof files.$inferSelect

export type NewFile = Pick<FileRecord, 'accountId' | 'name' | 'contentType' | 'folder' | 'metadata'>

export type FileStore = ReturnType<typeof createFileStore>

/** ZeroDB files: who owns which bytes. Nobody sees those of another account. */
export function createFileStore(database: Database, blobs: BlobStore) {
  return {
    /** The row comes after the bytes: a file that is listed is whole. */
    async add(file: NewFile, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<FileRecord> {
      const { id: blobId, sizeBytes, sha256 } = await blobs.write(content)
      const row = { ...file, id: randomUUID(), blobId, sizeBytes, sha256 }
      try {
        const [added] = await database.insert(files).values(row).returning()
        return added!
      } catch (error) {
        await blobs.delete(blobId)
        throw error
      }
    },

    async find(accountId: string, id: string): Promise<FileRecord | null> {
      if (!isUuid(id)) return null
      const [file] = await database.select().from(files).where(owned(accountId, id))
      return file ?? null
    },

    /** For who holds a signed link, which stands for its owner. */
    async findLinked(id: string): Promise<FileRecord | null> {
      const [file] = await database.select().from(files).where(eq(files.id, id))
      return file ?? null
    },

    /** Newest first, with the count of all pages. */
    async list(accountId: string, { skip, limit, folder }: { skip: number; limit: number; folder?: string }) {
      const chosen = and(
        eq(files.accountId, accountId),
        folder === undefined ? undefined : eq(files.folder, folder),
      )
      const page = database.select().from(files).where(chosen).orderBy(desc(files.createdAt), desc(files.id))
      const [found, [counted]] = await Promise.all([
        page.limit(limit).offset(skip),
        database.select({ total: count() }).from(files).where(chosen),
      ])
      return { files: found, total: counted!.total }
    },

    /** `false` when the account has no such file. The row goes first: what is left by a crash is bytes nobody lists. */
    async remove(accountId: string, id: string): Promise<boolean> {
      const [removed] = await database.delete(files).where(owned(accountId, id)).returning()
      if (removed) await blobs.delete(removed.blobId)
      return removed !== undefined
    },
  }
}

const owned = (accountId: string, id: string) => and(eq(files.accountId, accountId), eq(files.id, id))

/** Postgres refuses to compare anything else with an id. */
function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
