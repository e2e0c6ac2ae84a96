import { Dialog } from '@/components/ui/dialog'
import { lazyPart } from '@/components/ui/lazy-part'
import { useHotkeys } from '@/lib/hotkeys'
import { t } from '@/messages/translate'
import { usePanels } from './panels-store'

const { close: closePanel } = usePanels.getState()

const CommandPalette = lazyPart(async () => (await import('./command-palette')).CommandPalette, closePanel)

const Shortcuts = lazyPart(async () => (await import('@/components/shortcuts')).Shortcuts, closePanel)

/** The command palette and the list of shortcuts, with the keys that open them. */
export function Commands() {
  const { open, show, close } = usePanels()
  useHotkeys({ 'mod+k': () => show('commands'), '?': () => show('shortcuts') })
  return (
    <>
      {open === 'commands' && <CommandPalette />}
      <Dialog
        title={t('app.shortcuts')}
        isOpen={open === 'shortcuts'}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <Shortcuts />
      </Dialog>
    </>
  )
}
