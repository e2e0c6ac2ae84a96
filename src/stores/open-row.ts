import type { Put } from '@/storage/shared-rows'
import { holdOpen } from '@/storage/open-lock'
import { autosave } from './autosave'

type Named = { id: string; title: string; revision: string }

type OpenRow<Row extends Named> = {
  rows: {
    read: (id: string) => Promise<Row | null>
    put: (row: Row, bases: readonly Row[]) => Promise<Put<Row>>
    line: { listen: (listener: (id: string) => void) => void }
  }
  unsaved: {
    setAside: (row: Row, bases: readonly Row[]) => void
    letAsideGo: (id: string) => void
    bringBack: () => Promise<void>
  }
  /** As a person sees it now. */
  shown: () => Row | null
  /** What another tab has stored is to be shown; undo leads back to what was here. */
  takeUp: (row: Row) => void
  /** Whether another tab has deleted it; with the next change it is there again. */
  onGone: (isGone: boolean) => void
  /** The name of the error that kept the last change from being stored; `null`: all is well. */
  onSaved: (saveError: string | null) => void
}

/** A row that a person works on here, and maybe in other tabs: stored soon after each change, and in step with theirs. */
export function openRow<Row extends Named>(open: OpenRow<Row>) {
  const { rows, unsaved, shown, takeUp, onGone, onSaved } = open
  /** What it is based on: as it was stored, as far as this tab knows; then all that may have been stored of it since. */
  let bases: Row[] = []
  let aside: Row | null = null
  let letOpenGo: (() => void) | null = null
  const { saveSoon, save, letGo, isSaved, written } = autosave<Row>({
    put: store,
    setAside(row) {
      unsaved.setAside(row, bases)
      bases = [...bases, row]
      aside = row
    },
    onSaved,
  })

  async function store(row: Row): Promise<void> {
    const before = bases.filter((base) => base !== row)
    if (!bases.includes(row)) bases = [...bases, row]
    const outcome = await rows.put(row, before)
    if (shown()?.id === row.id) onGone(false)
    const over = bases.slice(0, bases.indexOf(row) + 1)
    if (aside && over.includes(aside)) unsaved.letAsideGo(row.id)
    const now = shown()
    if (now?.id !== row.id) return
    if (outcome.status === 'copied') {
      await addTo(outcome.copy, row)
      letGo()
      follow(outcome.stored)
    } else if (now === row) follow(outcome.row)
    // What another tab has changed comes into what was written meanwhile when that is stored.
    else bases = bases.slice(bases.indexOf(row))
  }

  /** What was written while a copy was stored belongs to it, too. */
  async function addTo(copy: Row, copied: Row): Promise<void> {
    let inCopy = copied
    for (let now = shown(); now && now.id === copied.id && now !== inCopy; now = shown()) {
      await rows.put({ ...now, id: copy.id, title: copy.title }, [copy, inCopy])
      inCopy = now
    }
  }

  function follow(stored: Row): void {
    bases = [stored]
    if (stored !== shown()) takeUp(stored)
  }

  rows.line.listen((id) => void hear(id))

  async function hear(id: string): Promise<void> {
    if (shown()?.id !== id) return
    await written()
    if (!isSaved()) return
    const stored = await rows.read(id)
    const now = shown()
    if (now?.id !== id || !isSaved()) return
    onGone(stored === null)
    if (stored && stored.revision !== now.revision) follow(stored)
  }

  return {
    saveSoon,
    /** Once the one before it is stored. `null` if there is none. */
    async open(id: string): Promise<Row | null> {
      const letLastGo = letOpenGo
      letOpenGo = holdOpen(id)
      await Promise.all([save(), unsaved.bringBack()])
      letLastGo?.()
      const row = await rows.read(id)
      letGo()
      bases = row ? [row] : []
      return row
    },
    /** Stores it at once. */
    async close(): Promise<void> {
      const letLastGo = letOpenGo
      await save()
      letLastGo?.()
      letGo()
    },
  }
}
