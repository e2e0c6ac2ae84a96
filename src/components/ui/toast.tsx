import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { t } from '@/messages/translate'
import { Button } from './button'

type Notice = { title: string; text?: string; action?: { label: string; run: () => void } }

const SHOWN_AT_ONCE = 3
const SHOWN_SECONDS = 6
/** Long enough to find and press the button. */
const SHOWN_WITH_ACTION_SECONDS = 10

const useNotices = create<{ notices: (Notice & { id: number })[] }>()(() => ({ notices: [] }))
let count = 0

/** Shows a notice in the corner; it goes by itself after a while, unless it is being read. */
export function notify(notice: Notice): void {
  const id = ++count
  useNotices.setState(({ notices }) => ({ notices: [...notices, { ...notice, id }].slice(-SHOWN_AT_ONCE) }))
}

function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

export function Toasts() {
  const notices = useNotices((store) => store.notices)
  return (
    <section
      aria-label={t('ui.notices')}
      aria-live="polite"
      className="fixed right-4 bottom-[calc(var(--transport)+16px)] grid w-[min(380px,calc(100vw-32px))] grid-cols-[minmax(0,1fr)] gap-2 max-md:bottom-[calc(var(--transport)+var(--tabs)+12px)]"
    >
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function Toast({ notice: { id, title, text, action } }: { notice: Notice & { id: number } }) {
  const card = useRef<HTMLDivElement>(null)
  const seconds = action ? SHOWN_WITH_ACTION_SECONDS : SHOWN_SECONDS
  useEffect(() => {
    const isHeld = () => card.current?.matches(':hover, :focus-within')
    const timer = setInterval(() => !isHeld() && dismiss(id), seconds * 1000)
    return () => clearInterval(timer)
  }, [id, seconds])
  return (
    <div
      ref={card}
      className="popup flex items-center gap-1 rounded-lg bg-ink py-2 pr-2 pl-4 text-surface shadow-pop"
    >
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 text-md font-medium wrap-break-word">{title}</p>
        {text && <p className="text-sm wrap-break-word opacity-85">{text}</p>}
      </div>
      {action && (
        <Button
          look="inverse"
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <Button look="inverse" aria-label={t('ui.dismiss')} onClick={() => dismiss(id)} className="w-9 px-0">
        <X aria-hidden />
      </Button>
    </div>
  )
}
