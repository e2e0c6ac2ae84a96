import { remember, remembered } from '@/lib/remembered'

type Kept<Row> = {
  restore: (row: unknown) => Row | null
  read: (id: string) => Promise<Row | null>
  put: (row: Row) => Promise<void>
}

/** What is not in the database yet while the page goes: that has no time for one. */
export function unsaved<Row extends { id: string; changedAt: number }>(name: string, kept: Kept<Row>) {
  let bringing: Promise<void> | undefined

  /** `null`: nothing. */
  function setAside(row: Row | null): void {
    remember(name, row)
  }

  async function storeSetAside(): Promise<void> {
    const row = kept.restore(remembered(name))
    if (!row) return
    const stored = await kept.read(row.id)
    if (stored && stored.changedAt < row.changedAt) await kept.put(row)
    setAside(null)
  }

  /** Stores what the last page set aside, unless its row is gone or newer; once for each page. */
  function bringBack(): Promise<void> {
    bringing ??= storeSetAside()
    return bringing
  }

  return { setAside, bringBack }
}
