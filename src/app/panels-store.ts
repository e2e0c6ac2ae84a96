import { create } from 'zustand'

type Panel = 'commands' | 'shortcuts'

type Panels = { open: Panel | null; show: (panel: Panel) => void; close: () => void }

/** The dialogs of the shell; one at a time. */
export const usePanels = create<Panels>()((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}))
