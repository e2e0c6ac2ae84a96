import { create } from 'zustand'
import type { ScriptAction } from '@/domain/script/actions'
import { historyOf, redo, step, takenOver, undo, type ScriptHistory } from '@/domain/script/history'
import { tabLine } from '@/storage/tab-line'
import { bringBack, letAsideGo, setAside } from '@/storage/unsaved-script'
import { putVoiceOver, readVoiceOver, type VoiceOver } from '@/storage/voice-overs'
import { autosave } from './autosave'

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
  /** The revision that is stored as far as this tab knows, and the one on its way there. */
  let base = ''
  let onItsWay = ''
  const { saveSoon, save, letGo, isSaved } = autosave<VoiceOver>({
    put: store,
    setAside: (row) => setAside({ ...row, basedOn: [base, onItsWay] }),
    onSaved: (saveError) => set({ saveError }),
  })

  async function store(row: VoiceOver): Promise<void> {
    onItsWay = row.revision
    const outcome = await putVoiceOver(row, [base])
    letAsideGo(row)
    if (outcome.status === 'stored') {
      base = row.revision
      return
    }
    const { voiceOver } = get()
    if (voiceOver?.id !== row.id) return
    letGo()
    takeUp(outcome.stored)
    // What was written while it was stored belongs to the copy, too.
    const { id, title, revision } = outcome.copy
    if (voiceOver !== row) await putVoiceOver({ ...voiceOver, id, title }, [revision])
  }

  /** What another tab has stored; undo leads back to what was here. */
  function takeUp(voiceOver: VoiceOver): void {
    if (!history) return
    base = voiceOver.revision
    history = takenOver(history, voiceOver.script)
    set({ voiceOver, canUndo: history.past.length > 0, canRedo: history.undone.length > 0 })
  }

  async function follow(id: string): Promise<void> {
    if (get().voiceOver?.id !== id || !isSaved()) return
    const stored = await readVoiceOver(id)
    const { voiceOver } = get()
    if (!stored || voiceOver?.id !== id || !isSaved() || stored.revision === voiceOver.revision) return
    letAsideGo(stored)
    takeUp(stored)
  }
  tabLine.listen((id) => void follow(id))

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
    const changed = { ...voiceOver, ...change, changedAt: Date.now(), revision: crypto.randomUUID() }
    set({ voiceOver: changed })
    saveSoon(changed)
  }

  return {
    voiceOver: null,
    canUndo: false,
    canRedo: false,
    saveError: null,
    async open(id) {
      await Promise.all([save(), bringBack()])
      const voiceOver = await readVoiceOver(id)
      letGo()
      base = voiceOver?.revision ?? ''
      history = voiceOver && historyOf(voiceOver.script)
      set({ voiceOver, canUndo: false, canRedo: false, saveError: null })
      return voiceOver !== null
    },
    async close() {
      await save()
      history = null
      letGo()
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
