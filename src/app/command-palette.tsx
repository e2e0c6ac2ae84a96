import { Autocomplete } from '@base-ui/react/autocomplete'
import { clsx } from 'clsx'
import { Search } from 'lucide-react'
import { Modal } from '@/components/ui/dialog'
import { Keys } from '@/components/ui/keys'
import { CHOICE } from '@/components/ui/popup'
import { t } from '@/messages/translate'
import { usePanels } from './panels-store'
import { useCommands, type Command, type CommandGroup } from './use-commands'

export function CommandPalette() {
  const close = usePanels((panels) => panels.close)
  return (
    <Modal
      isOpen
      onOpenChange={close}
      aria-label={t('app.commands')}
      className="mx-auto mt-[12dvh] w-[min(560px,calc(100vw-24px))] overflow-hidden"
    >
      <Palette />
    </Modal>
  )
}

function Palette() {
  const groups = useCommands()
  return (
    <Autocomplete.Root open inline items={groups} autoHighlight="always" keepHighlight>
      <div className="flex items-center gap-3 border-b px-4">
        <Search className="text-ink-3" aria-hidden />
        <Autocomplete.Input
          aria-label={t('app.commands.search')}
          placeholder={t('app.commands.search')}
          className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-3"
        />
        <Keys keys="esc" />
      </div>
      <Autocomplete.Empty className="px-5 py-6 text-ink-2 empty:hidden">
        {t('app.commands.none')}
      </Autocomplete.Empty>
      <Autocomplete.List className="max-h-[min(56dvh,420px)] overflow-y-auto overscroll-contain p-2 data-empty:hidden">
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className="not-last:mb-2">
            <Autocomplete.GroupLabel className="px-2.5 py-1 text-xs font-medium text-ink-3">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => <CommandChoice key={command.value} command={command} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

function CommandChoice({ command }: { command: Command }) {
  const close = usePanels((panels) => panels.close)
  const Icon = command.icon
  const run = () => {
    close()
    command.run()
  }
  return (
    <Autocomplete.Item value={command} onClick={run} className={clsx(CHOICE, 'h-9')}>
      <Icon className="text-ink-2" aria-hidden />
      <span className="min-w-0 flex-1 truncate">{command.label}</span>
      {command.keys && <Keys keys={command.keys} />}
    </Autocomplete.Item>
  )
}
