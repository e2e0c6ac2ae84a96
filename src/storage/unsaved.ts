import { remember, remembered } from '@/lib/remembered'

type Kept<Row> = {
  restore: (row: unknown) => Row | null
  read: (id: string) => Promise<Row | null>
  put: (row: Row) => Promise<unknown>
  /** Whether what is stored has it already, or is ahead of it. */
  isIn: (stored: Row, row: Row) => boolean
}

/** What is not in the database yet while the page goes: that has no time for one. */
export function unsaved<Row extends { id: string }>(name: string, kept: Kept<Row>) {
  let bringing: Promise<void> | undefined

  /** `null`: nothing. */
  function setAside(row: Row | null): void {
    remember(name, row)
  }

  async function storeSetAside(): Promise<void> {
    const row = kept.restore(remembered(name))
    if (!row) return
    const stored = await kept.read(row.id)
    if (stored && !kept.isIn(stored, row)) await kept.put(row)
    setAside(null)
  }

  /** Stores what the last page set aside, unless its row is gone or has it; once for each page. */
  function bringBack(): Promise<void> {
    bringing ??= storeSetAside()
    return bringing
  }

  return { setAside, bringBack }
}
