import { queryOptions } from '@tanstack/react-query'

/** A quota of 0 where the browser does not tell. */
export type StorageUse = { usedBytes: number; quotaBytes: number; isProtected: boolean }

export const storageQueries = {
  all: ['storage-use'] as const,
  use: () =>
    queryOptions({
      queryKey: [...storageQueries.all, 'use'],
      queryFn: readUse,
      networkMode: 'always',
      staleTime: 0,
    }),
}

async function readUse(): Promise<StorageUse> {
  const [{ usage = 0, quota = 0 }, isProtected] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ])
  return { usedBytes: usage, quotaBytes: quota, isProtected }
}
