import { lazy, Suspense } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { useHotkeys } from '@/lib/hotkeys'
import { t } from '@/messages/translate'
import { usePanels } from './panels-store'

const CommandPalette = lazy(async () => ({ default: (await import('./command-palette')).CommandPalette }))

const Shortcuts = lazy(async () => ({ default: (await import('@/components/shortcuts')).Shortcuts }))

/** The command palette and the list of shortcuts, with the keys that open them. */
export function Commands() {
  const { open, show, close } = usePanels()
  useHotkeys({ 'mod+k': () => show('commands'), '?': () => show('shortcuts') })
  return (
    <>
      {open === 'commands' && (
        <Suspense>
          <CommandPalette />
        </Suspense>
      )}
      <Dialog
        title={t('app.shortcuts')}
        isOpen={open === 'shortcuts'}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <Suspense>
          <Shortcuts />
        </Suspense>
      </Dialog>
    </>
  )
}
