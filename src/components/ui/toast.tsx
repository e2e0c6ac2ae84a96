import { X } from 'lucide-react'
import { useEffect, useRef, type FocusEvent } from 'react'
import { create } from 'zustand'
import { useStable } from '@/lib/use-stable'
import { t } from '@/messages/translate'
import { Button } from './button'
import { withNotice } from './notice-room'

type Notice = {
  title: string
  text?: string
  /** `hadFocus`: it was pressed by keyboard, or by a pointer that takes the focus along. */
  action?: { label: string; run: (hadFocus: boolean) => void }
  /** What it offers ends with it: it goes though it is being read. */
  isTimed?: boolean
}

const NOTICES = 'notices'
const SHOWN_SECONDS = 6
/** Long enough to find and press the button; shorter than `UNDO_SECONDS`. */
const SHOWN_WITH_ACTION_SECONDS = 10

const useNotices = create<{ notices: (Notice & { id: number })[] }>()(() => ({ notices: [] }))
let count = 0

/** Shows a notice in the corner; it goes by itself after a while, unless it is being read. */
export function notify(notice: Notice): void {
  const id = ++count
  useNotices.setState(({ notices }) => ({ notices: withNotice(notices, { ...notice, id }) }))
}

function dismiss(id: number): void {
  useNotices.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }))
}

export function Toasts() {
  const notices = useNotices((store) => store.notices)
  return (
    // Its margin is room for their shadows, which a scroller cuts off.
    <section
      aria-label={t('ui.notices')}
      aria-live="polite"
      id={NOTICES}
      className="pointer-events-none fixed -right-4 bottom-[calc(var(--transport)-16px)] z-2 grid max-h-[70dvh] w-[min(444px,calc(100vw+32px))] grid-cols-[minmax(0,1fr)] gap-2 overflow-y-auto p-8 max-md:bottom-[calc(var(--transport)+var(--tabs)-20px)]"
    >
      {notices.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

/** What had the focus before it came to a notice. */
let cameFrom: HTMLElement | null = null

function rememberPlace({ relatedTarget: left }: FocusEvent): void {
  if (left instanceof HTMLElement && left.closest(`#${NOTICES}`)) return
  cameFrom = left instanceof HTMLElement ? left : null
}

/** The focus goes to where it was, if that is still to be seen; else to the screen. */
function giveFocusBack(): void {
  const isThere = cameFrom !== null && cameFrom.getClientRects().length > 0
  const place = isThere ? cameFrom : document.querySelector<HTMLElement>('#main')
  place?.focus({ preventScroll: true })
}

function Toast({ notice: { id, title, text, action, isTimed } }: { notice: Notice & { id: number } }) {
  const card = useRef<HTMLDivElement>(null)
  const seconds = action ? SHOWN_WITH_ACTION_SECONDS : SHOWN_SECONDS
  /** Tells whether the focus was in it. */
  const go = () => {
    const hadFocus = card.current?.matches(':focus-within') ?? false
    if (hadFocus) giveFocusBack()
    dismiss(id)
    return hadFocus
  }
  const goUnlessHeld = useStable(() => {
    if (isTimed || !card.current?.matches(':hover, :focus-within')) go()
  })
  useEffect(() => {
    // Where there are many, the newest is the one in sight.
    card.current?.scrollIntoView({ block: 'nearest' })
    const timer = setInterval(goUnlessHeld, seconds * 1000)
    return () => clearInterval(timer)
  }, [goUnlessHeld, seconds])
  return (
    <div
      ref={card}
      className="popup pointer-events-auto flex items-center gap-1 rounded-lg bg-ink py-2 pr-2 pl-4 text-surface shadow-pop"
    >
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 text-md font-medium wrap-break-word">{title}</p>
        {text && <p className="text-sm wrap-break-word opacity-85">{text}</p>}
      </div>
      {action && (
        <Button look="inverse" onFocus={rememberPlace} onClick={() => action.run(go())}>
          {action.label}
        </Button>
      )}
      <Button
        look="inverse"
        aria-label={t('ui.dismiss')}
        onFocus={rememberPlace}
        onClick={go}
        className="w-9 px-0"
      >
        <X aria-hidden />
      </Button>
    </div>
  )
}
