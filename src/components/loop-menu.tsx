import { Repeat } from 'lucide-react'
import { t } from '@/messages/translate'
import { IconButton } from './ui/icon-button'
import { Keys } from './ui/keys'
import { Menu, MenuEntry } from './ui/menu'

export type LoopMenuProps = {
  isLooping: boolean
  onLoopAll: () => void
  /** From, or to, where the playhead is. */
  onLoopFrom: () => void
  onLoopTo: () => void
  onLoopOff: () => void
}

/** All of it or a part, over and over. A part can also be dragged over the waveform. */
export function LoopMenu({ isLooping, onLoopAll, onLoopFrom, onLoopTo, onLoopOff }: LoopMenuProps) {
  const trigger = (
    <IconButton label={t('player.loop')} aria-pressed={isLooping}>
      <Repeat aria-hidden />
    </IconButton>
  )
  return (
    <Menu trigger={trigger}>
      <MenuEntry onClick={onLoopFrom}>
        <span className="flex-1">{t('player.loop.from')}</span> <Keys keys="i" />
      </MenuEntry>
      <MenuEntry onClick={onLoopTo}>
        <span className="flex-1">{t('player.loop.to')}</span> <Keys keys="o" />
      </MenuEntry>
      <MenuEntry onClick={onLoopAll}>{t('player.loop.all')}</MenuEntry>
      {isLooping && <MenuEntry onClick={onLoopOff}>{t('player.loop.off')}</MenuEntry>}
    </Menu>
  )
}
