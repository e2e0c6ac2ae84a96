import { create } from 'zustand'
import type { ScriptAction } from '@/domain/script/actions'
import { historyOf, redo, step, takenOver, undo, type ScriptHistory } from '@/domain/script/history'
import { unsavedScripts } from '@/storage/unsaved-script'
import { voiceOverRows, type VoiceOver } from '@/storage/voice-overs'
import { openRow } from './open-row'

/** The script that is open: a person's changes are here at once, and are stored soon after. */
export type ScriptStore = {
  /** `null` until it is read. */
  voiceOver: VoiceOver | null
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
  change: (action: ScriptAction) => void
  undo: () => void
  redo: () => void
  rename: (title: string) => void
  chooseTake: (lineId: string, takeId: string) => void
  /** Lets go of what was chosen for these lines: whoever wants another take wants to hear that one. */
  chooseNewest: (lineIds: readonly string[]) => void
  /** `service`: its base URL. */
  chooseModel: (service: string, modelId: string) => void
  /** A recording that the voice is laid over; `null`: none. */
  layOver: (recordingId: string | null) => void
  star: (isStarred: boolean) => void
}

export const useScript = create<ScriptStore>()((set, get) => {
  let history: ScriptHistory | null = null
  const { saveSoon, ...row } = openRow<VoiceOver>({
    rows: voiceOverRows,
    unsaved: unsavedScripts,
    shown: () => get().voiceOver,
    takeUp(voiceOver) {
      if (!history) return
      history = takenOver(history, voiceOver.script)
      set({ voiceOver, ...steps(history) })
    },
    onGone: (isGone) => set({ isGone }),
    onSaved: (saveError) => set({ saveError }),
  })

  function show(next: ScriptHistory) {
    const { voiceOver } = get()
    if (!voiceOver || next === history) return
    history = next
    set(steps(next))
    put({ script: next.present })
  }

  function put(change: Partial<VoiceOver>) {
    const { voiceOver } = get()
    if (!voiceOver) return
    const changed = { ...voiceOver, ...change, changedAt: Date.now(), revision: crypto.randomUUID() }
    set({ voiceOver: changed })
    saveSoon(changed)
  }

  return {
    voiceOver: null,
    canUndo: false,
    canRedo: false,
    saveError: null,
    isGone: false,
    keep: () => get().isGone && put({}),
    async open(id) {
      const voiceOver = await row.open(id)
      history = voiceOver && historyOf(voiceOver.script)
      set({ voiceOver, canUndo: false, canRedo: false, saveError: null, isGone: false })
      return voiceOver !== null
    },
    async close() {
      await row.close()
      history = null
      set({ voiceOver: null, canUndo: false, canRedo: false })
    },
    change: (action) => history && show(step(history, action, Date.now(), () => crypto.randomUUID())),
    undo: () => history && show(undo(history)),
    redo: () => history && show(redo(history)),
    rename: (title) => put({ title }),
    chooseTake: (lineId, takeId) =>
      put({ chosenTakes: { ...get().voiceOver?.chosenTakes, [lineId]: takeId } }),
    chooseNewest(lineIds) {
      const chosen = Object.entries(get().voiceOver?.chosenTakes ?? {})
      put({ chosenTakes: Object.fromEntries(chosen.filter(([lineId]) => !lineIds.includes(lineId))) })
    },
    chooseModel: (service, modelId) => put({ models: { ...get().voiceOver?.models, [service]: modelId } }),
    layOver: (recordingId) => put({ recordingId }),
    star: (isStarred) => put({ isStarred }),
  }
})

function steps({ past, undone }: ScriptHistory) {
  return { canUndo: past.length > 0, canRedo: undone.length > 0 }
}
