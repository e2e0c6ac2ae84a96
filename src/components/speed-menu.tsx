import { Check } from 'lucide-react'
import { t } from '@/messages/translate'
import { Menu, MenuEntry } from './ui/menu'

/** How fast one can listen; 1 is as recorded. */
export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3]

export function SpeedMenu({ speed, onSpeed }: { speed: number; onSpeed: (speed: number) => void }) {
  const trigger = (
    <button
      type="button"
      aria-label={t('player.speed.at', { speed: spoken(speed) })}
      className="thumb h-9 min-w-12 rounded px-2 text-sm font-[550] text-ink-2 transition-colors hover:bg-sunken hover:text-ink data-popup-open:bg-sunken"
    >
      {spoken(speed)}
    </button>
  )
  return (
    <Menu trigger={trigger}>
      {SPEEDS.toReversed().map((choice) => (
        <MenuEntry key={choice} onClick={() => onSpeed(choice)} className="justify-between">
          {spoken(choice)}
          {choice === speed && <Check className="size-4 text-accent" aria-label={t('player.speed.now')} />}
        </MenuEntry>
      ))}
    </Menu>
  )
}

function spoken(speed: number): string {
  return `${speed}×`
}
