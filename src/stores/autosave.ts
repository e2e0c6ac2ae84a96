type Autosave<Row> = {
  put: (row: Row) => Promise<unknown>
  /** For the next page, where this one may be gone before the database has it. */
  setAside: (row: Row) => void
  /** The name of the error that kept the last change from being stored; `null`: all is well. */
  onSaved: (saveError: string | null) => void
}

const SAVE_AFTER_MILLISECONDS = 600

/** Stores what a person changes soon after, and at once when the page hides. */
export function autosave<Row>({ put, setAside, onSaved }: Autosave<Row>) {
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Writes follow each other, so that an older one never lies over a newer one. */
  let writes = Promise.resolve()
  let unsaved: Row | null = null
  /** On its way to the database. */
  let writing: Row | null = null

  function save(): Promise<void> {
    clearTimeout(timer)
    writes = writes.then(async () => {
      const row = unsaved
      if (row === null) return
      unsaved = null
      writing = row
      try {
        await put(row)
        onSaved(null)
      } catch (error) {
        // Kept, to be tried again with the next change.
        unsaved ??= row
        onSaved(error instanceof Error ? error.name : 'Error')
      }
      writing = null
    })
    return writes
  }

  // A hidden page may be closed without another word.
  if (typeof document !== 'undefined')
    document.addEventListener('visibilitychange', () => void (document.hidden && save()))
  if (typeof window !== 'undefined')
    window.addEventListener('pagehide', () => {
      const row = unsaved ?? writing
      if (row !== null) setAside(row)
      void save()
    })

  return {
    saveSoon(row: Row): void {
      unsaved = row
      clearTimeout(timer)
      timer = setTimeout(() => void save(), SAVE_AFTER_MILLISECONDS)
    },
    /** Whether nothing waits to be stored, nor is on its way. */
    isSaved: () => unsaved === null && writing === null,
    /** Once what is on its way is stored, or was refused. */
    written: () => writes,
    /** At once, after what is being stored. */
    save,
    /** What could not be stored is not tried again. */
    letGo(): void {
      unsaved = null
    },
  }
}
