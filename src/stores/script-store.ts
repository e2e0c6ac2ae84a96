import { create } from 'zustand'
import type { ScriptAction } from '@/domain/script/actions'
import { historyOf, redo, step, undo, type ScriptHistory } from '@/domain/script/history'
import { bringBack, setAside } from '@/storage/unsaved-script'
import { putVoiceOver, readVoiceOver, type VoiceOver } from '@/storage/voice-overs'

/** The script that is open: a person's changes are here at once, and are stored soon after. */
export type ScriptStore = {
  /** `null` until it is read. */
  voiceOver: VoiceOver | null
  canUndo: boolean
  canRedo: boolean
  /** The name of the error that kept the last change from being stored; `null`: all is well. */
  saveError: string | null
  /** Reads it, once the one before it is stored. Resolves to `false` if there is none. */
  open: (id: string) => Promise<boolean>
  /** Stores it at once, and lets it go. */
  close: () => Promise<void>
  change: (action: ScriptAction) => void
  undo: () => void
  redo: () => void
  rename: (title: string) => void
  chooseTake: (lineId: string, takeId: string) => void
  /** `service`: its base URL. */
  chooseModel: (service: string, modelId: string) => void
  /** A recording that the voice is laid over; `null`: none. */
  layOver: (recordingId: string | null) => void
  star: (isStarred: boolean) => void
}

const SAVE_AFTER_MILLISECONDS = 600

export const useScript = create<ScriptStore>()((set, get) => {
  let history: ScriptHistory | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Writes follow each other, so that an older one never lies over a newer one. */
  let writes = Promise.resolve()
  let unsaved: VoiceOver | null = null
  /** On its way to the database. */
  let writing: VoiceOver | null = null

  function show(next: ScriptHistory) {
    const { voiceOver } = get()
    if (!voiceOver || next === history) return
    history = next
    set({ canUndo: next.past.length > 0, canRedo: next.undone.length > 0 })
    put({ script: next.present })
  }

  function put(change: Partial<VoiceOver>) {
    const { voiceOver } = get()
    if (!voiceOver) return
    unsaved = { ...voiceOver, ...change, changedAt: Date.now() }
    set({ voiceOver: unsaved })
    clearTimeout(timer)
    timer = setTimeout(() => void save(), SAVE_AFTER_MILLISECONDS)
  }

  function save(): Promise<void> {
    clearTimeout(timer)
    writes = writes.then(async () => {
      const voiceOver = unsaved
      if (!voiceOver) return
      unsaved = null
      writing = voiceOver
      try {
        await putVoiceOver(voiceOver)
        set({ saveError: null })
      } catch (error) {
        // Kept, to be tried again with the next change.
        unsaved ??= voiceOver
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
      if (unsaved ?? writing) setAside(unsaved ?? writing)
      void save()
    })

  return {
    voiceOver: null,
    canUndo: false,
    canRedo: false,
    saveError: null,
    async open(id) {
      await Promise.all([save(), bringBack()])
      const voiceOver = await readVoiceOver(id)
      unsaved = null
      history = voiceOver && historyOf(voiceOver.script)
      set({ voiceOver, canUndo: false, canRedo: false, saveError: null })
      return voiceOver !== null
    },
    async close() {
      await save()
      history = null
      unsaved = null
      set({ voiceOver: null, canUndo: false, canRedo: false })
    },
    change: (action) => history && show(step(history, action, Date.now(), () => crypto.randomUUID())),
    undo: () => history && show(undo(history)),
    redo: () => history && show(redo(history)),
    rename: (title) => put({ title }),
    chooseTake: (lineId, takeId) =>
      put({ chosenTakes: { ...get().voiceOver?.chosenTakes, [lineId]: takeId } }),
    chooseModel: (service, modelId) => put({ models: { ...get().voiceOver?.models, [service]: modelId } }),
    layOver: (recordingId) => put({ recordingId }),
    star: (isStarred) => put({ isStarred }),
  }
})
