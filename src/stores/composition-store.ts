import { create } from 'zustand'
import type { MusicRequest } from '@/domain/music/brief'
import { historyOf, redo, step, undo, type RequestHistory } from '@/domain/music/request-history'
import { putComposition, readComposition, type Composition } from '@/storage/compositions'
import { bringBackComposition, setCompositionAside } from '@/storage/unsaved-composition'

/** The composition that is open: a person's changes are here at once, and are stored soon after. */
export type CompositionStore = {
  /** `null` until it is read. */
  composition: Composition | null
  canUndo: boolean
  canRedo: boolean
  /** The name of the error that kept the last change from being stored; `null`: all is well. */
  saveError: string | null
  /** Reads it, once the one before it is stored. Resolves to `false` if there is none. */
  open: (id: string) => Promise<boolean>
  /** Stores it at once, and lets it go. */
  close: () => Promise<void>
  change: (request: Partial<MusicRequest>) => void
  undo: () => void
  redo: () => void
  setSeed: (seed: number) => void
  rename: (title: string) => void
  star: (isStarred: boolean) => void
  /** `service`: its base URL. */
  chooseModel: (service: string, modelId: string) => void
  /** What the music lies under; `null`: nothing. */
  layUnder: (under: Composition['under']) => void
}

const SAVE_AFTER_MILLISECONDS = 600

export const useComposition = create<CompositionStore>()((set, get) => {
  let history: RequestHistory | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Writes follow each other, so that an older one never lies over a newer one. */
  let writes = Promise.resolve()
  let unsaved: Composition | null = null
  /** On its way to the database. */
  let writing: Composition | null = null

  function show(next: RequestHistory) {
    if (!get().composition || next === history) return
    history = next
    set({ canUndo: next.past.length > 0, canRedo: next.undone.length > 0 })
    put({ request: next.present.request, seed: next.present.seed })
  }

  function put(change: Partial<Composition>) {
    const { composition } = get()
    if (!composition) return
    unsaved = { ...composition, ...change, changedAt: Date.now() }
    set({ composition: unsaved })
    clearTimeout(timer)
    timer = setTimeout(() => void save(), SAVE_AFTER_MILLISECONDS)
  }

  function save(): Promise<void> {
    clearTimeout(timer)
    writes = writes.then(async () => {
      const composition = unsaved
      if (!composition) return
      unsaved = null
      writing = composition
      try {
        await putComposition(composition)
        set({ saveError: null })
      } catch (error) {
        // Kept, to be tried again with the next change.
        unsaved ??= composition
        set({ saveError: error instanceof Error ? error.name : 'Error' })
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
      // The page may be gone before the database has it.
      if (unsaved ?? writing) setCompositionAside(unsaved ?? writing)
      void save()
    })

  return {
    composition: null,
    canUndo: false,
    canRedo: false,
    saveError: null,
    async open(id) {
      await Promise.all([save(), bringBackComposition()])
      const composition = await readComposition(id)
      unsaved = null
      history = composition && historyOf({ request: composition.request, seed: composition.seed })
      set({ composition, canUndo: false, canRedo: false, saveError: null })
      return composition !== null
    },
    async close() {
      await save()
      history = null
      unsaved = null
      set({ composition: null, canUndo: false, canRedo: false })
    },
    change: (request) => history && show(step(history, { request }, Date.now())),
    setSeed: (seed) => history && show(step(history, { seed }, Date.now())),
    undo: () => history && show(undo(history)),
    redo: () => history && show(redo(history)),
    rename: (title) => put({ title }),
    star: (isStarred) => put({ isStarred }),
    chooseModel: (service, modelId) => put({ models: { ...get().composition?.models, [service]: modelId } }),
    layUnder: (under) => put({ under }),
  }
})
