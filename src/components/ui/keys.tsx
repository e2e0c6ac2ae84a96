import { clsx } from 'clsx'
import { keyNames } from '@/lib/hotkeys'

/** A shortcut like `mod+k`, one cap per key. */
export function Keys({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className="inline-flex gap-1">
      {keyNames(keys).map((name) => (
        <kbd
          key={name}
          className={clsx(
            'min-w-5 rounded-xs border bg-sunken px-1 text-center font-sans text-2xs leading-[18px] text-ink-2',
            className,
          )}
        >
          {name}
        </kbd>
      ))}
    </span>
  )
}
