import { Download, type LucideIcon } from 'lucide-react'
import { useId } from 'react'

type FileButtonProps = {
  icon: LucideIcon
  label: string
  note: string
  isDisabled?: boolean
  onClick: () => void
}

export function FileButton({ icon: Icon, label, note, isDisabled = false, onClick }: FileButtonProps) {
  const id = useId()
  return (
    <button
      type="button"
      aria-labelledby={id}
      aria-describedby={`${id}-note`}
      disabled={isDisabled}
      onClick={onClick}
      className="flex w-full items-center gap-3 rounded border bg-raised px-3 py-2 text-left transition-colors enabled:hover:bg-sunken disabled:opacity-50"
    >
      <Icon className="text-ink-3" aria-hidden />
      <span className="min-w-0 flex-1">
        <span id={id} className="block text-md font-[550]">
          {label}
        </span>
        <span id={`${id}-note`} className="block text-sm text-ink-3">
          {note}
        </span>
      </span>
      <Download className="size-4 text-ink-3" aria-hidden />
    </button>
  )
}
