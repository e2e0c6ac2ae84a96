import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { queryClient } from '@/lib/query-client'
import { closeDatabase } from '@/storage/open'
import { FakeDirectory } from './fake-file-system'
import { fakeLocks } from './fake-locks'

/** The page goes, and its locks with it; what it had stored stays. */
export function closePage(): void {
  vi.stubGlobal('navigator', { ...navigator, locks: fakeLocks() })
}

/** A fresh, empty origin: IndexedDB, origin-private files and locks. Stands until the next call. */
export async function freshOrigin({ roomBytes = Infinity } = {}): Promise<{ files: FakeDirectory }> {
  await closeDatabase()
  queryClient.clear()
  const files = new FakeDirectory({ roomBytes })
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('navigator', {
    storage: {
      getDirectory: async () => files,
      persist: async () => true,
      estimate: async () => ({ quota: files.disk.roomBytes, usage: 0 }),
    },
    locks: fakeLocks(),
    onLine: true,
  })
  return { files }
}
