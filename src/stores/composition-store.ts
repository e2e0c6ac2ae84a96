import { create } from 'zustand'
import type { MusicRequest } from '@/domain/music/brief'
import { historyOf, redo, step, takenOver, undo, type RequestHistory } from '@/domain/music/request-history'
import { compositionRows, type Composition } from '@/storage/compositions'
import { unsavedCompositions } from '@/storage/unsaved-composition'
import { openRow } from './open-row'

/** The composition that is open: a person's changes are here at once, and are stored soon after. */
export type CompositionStore = {
  /** `null` until it is read. */
  composition: Composition | null
  canUndo: boolean
  canRedo: boolean
  /** The name of the error that kept the last change from being stored; `null`: all is well. */
  saveError: string | null
  /** Another tab has deleted it; with the next change it is there again. */
  isGone: boolean
  /** Stores it again where it is gone. */
  keep: () => void
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

export const useComposition = create<CompositionStore>()((set, get) => {
  let history: RequestHistory | null = null
  const { saveSoon, ...row } = openRow<Composition>({
    rows: compositionRows,
    unsaved: unsavedCompositions,
    shown: () => get().composition,
    takeUp(composition) {
      if (!history) return
      history = takenOver(history, { request: composition.request, seed: composition.seed })
      set({ composition, ...steps(history) })
    },
    onGone: (isGone) => set({ isGone }),
    onSaved: (saveError) => set({ saveError }),
  })

  function show(next: RequestHistory) {
    if (!get().composition || next === history) return
    history = next
    set(steps(next))
    put({ request: next.present.request, seed: next.present.seed })
  }

  function put(change: Partial<Composition>) {
    const { composition } = get()
    if (!composition) return
    const changed = { ...composition, ...change, changedAt: Date.now(), revision: crypto.randomUUID() }
    set({ composition: changed })
    saveSoon(changed)
  }

  return {
    composition: null,
    canUndo: false,
    canRedo: false,
    saveError: null,
    isGone: false,
    keep: () => get().isGone && put({}),
    async open(id) {
      const composition = await row.open(id)
      history = composition && historyOf({ request: composition.request, seed: composition.seed })
      set({ composition, canUndo: false, canRedo: false, saveError: null, isGone: false })
      return composition !== null
    },
    async close() {
      await row.close()
      history = null
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

function steps({ past, undone }: RequestHistory) {
  return { canUndo: past.length > 0, canRedo: undone.length > 0 }
}
