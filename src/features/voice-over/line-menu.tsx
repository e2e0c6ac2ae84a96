import { ArrowDown, ArrowUp, Ellipsis, Pencil, RotateCw } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuEntry } from '@/components/ui/menu'
import { t } from '@/messages/voice-over'
import type { LineRowProps } from './line-row'

export function LineMenu({
  view: { line, state },
  number,
  isLast,
  isBlocked,
  reorder,
  onSpeak,
  onEdit,
}: LineRowProps & { onEdit: () => void }) {
  return (
    <Menu
      trigger={
        <IconButton label={t('voiceOver.line.more', { number })}>
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuEntry onClick={onEdit}>
        <Pencil aria-hidden /> {t('voiceOver.line.editIt')}
      </MenuEntry>
      {state === 'spoken' && (
        <MenuEntry disabled={isBlocked} onClick={() => onSpeak([line.id], true)}>
          <RotateCw aria-hidden /> {t('voiceOver.line.again')}
        </MenuEntry>
      )}
      <MenuEntry disabled={number === 1} onClick={() => reorder.moveBy(line.id, -1)}>
        <ArrowUp aria-hidden /> {t('voiceOver.line.up')}
      </MenuEntry>
      <MenuEntry disabled={isLast} onClick={() => reorder.moveBy(line.id, 1)}>
        <ArrowDown aria-hidden /> {t('voiceOver.line.down')}
      </MenuEntry>
    </Menu>
  )
}
