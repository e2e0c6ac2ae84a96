import { isToBeCopied } from '@/stores/intake-entry'
import { useIntake } from '@/stores/intake-store'
import { isTakeOpen, useTake } from '@/stores/take-store'

/** The browser asks before the page goes while a take, or files that are not copied yet, would go with it. */
export function warnBeforeLeaving(): void {
  window.addEventListener('beforeunload', (event) => {
    const isOpen = isTakeOpen(useTake.getState().take) || useIntake.getState().entries.some(isToBeCopied)
    if (isOpen) event.preventDefault()
  })
}
