import { create } from 'zustand'
import { remember, remembered } from '@/lib/remembered'
import { DEVICE, type ServiceChoice } from '@/storage/connections'

type ServiceStore = {
  /** Where new jobs run: `device`, or a connection's id. */
  choice: ServiceChoice
  choose: (choice: ServiceChoice) => void
}

/** The chosen service; remembered between visits. */
export const useService = create<ServiceStore>()((set) => ({
  choice: restoreChoice(remembered('service')),
  choose: (choice) => {
    remember('service', choice)
    set({ choice })
  },
}))

function restoreChoice(stored: unknown): ServiceChoice {
  return typeof stored === 'string' && stored !== '' ? stored : DEVICE
}
