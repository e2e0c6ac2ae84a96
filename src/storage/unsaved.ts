import * as z from 'zod/mini'
import { forget, remember, remembered, rememberedNames } from '@/lib/remembered'

type Kept<Row> = {
  restore: (row: unknown) => Row | null
  read: (id: string) => Promise<Row | null>
  put: (row: Row, bases: readonly Row[]) => Promise<unknown>
  line: { tellHere: (id: string) => void }
}

/** Pages that go at the same moment do not write over each other. */
const PAGE = Math.random().toString(36).slice(2)

const schema = z.object({ row: z.unknown(), bases: z.catch(z.array(z.unknown()), []) })

/** What is not in the database yet while the page goes: that has no time for one. */
export function unsaved<Row extends { id: string }>(name: string, kept: Kept<Row>) {
  const nameOf = (id: string) => `${name}.${PAGE}.${id}`

  /** `bases`: what may be stored of it by this page when another one looks. */
  function setAside(row: Row, bases: readonly Row[]): void {
    remember(nameOf(row.id), { row, bases })
  }

  /** Once it is stored, or what came after it is. */
  function letAsideGo(id: string): void {
    forget(nameOf(id))
  }

  /** This page is at work on its own. */
  function leftByOthers(): string[] {
    return rememberedNames(`${name}.`).filter((left) => !left.startsWith(nameOf('')))
  }

  /** Stores what other pages set aside, unless its row is gone or has it. */
  async function bringBack(): Promise<void> {
    if (leftByOthers().length === 0) return
    // One tab at a time, or each would tell of the same copy.
    await navigator.locks.request(`overtone:${name}`, async () => {
      for (const left of leftByOthers()) await store(left).catch(() => undefined) // It is there the next time, too.
    })
  }

  async function store(left: string): Promise<void> {
    const { row: asStored, bases = [] } = schema.safeParse(remembered(left)).data ?? {}
    const row = kept.restore(asStored)
    const isThere = row && (await kept.read(row.id))
    if (isThere)
      await kept.put(
        row,
        bases.map(kept.restore).filter((base) => base !== null),
      )
    forget(left)
    if (isThere) kept.line.tellHere(row.id)
  }

  // A page beside this one may go at any time.
  if (typeof window !== 'undefined') {
    const look = () => void (document.hidden || bringBack())
    window.addEventListener('storage', look)
    document.addEventListener('visibilitychange', look)
  }

  return { setAside, letAsideGo, bringBack }
}
