import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { t } from '@/messages/translate'

const manager = Base.createToastManager()

type Notice = { title: string; text?: string; action?: { label: string; run: () => void } }

/** Shows a notice in the corner; it goes by itself after a while, unless it is being read. */
export function notify({ title, text, action }: Notice): void {
  const id: string = manager.add({
    title,
    description: text,
    timeout: action ? 10_000 : 6_000,
    actionProps: action && {
      children: action.label,
      onClick: () => {
        manager.close(id)
        action.run()
      },
    },
  })
}

export function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-[calc(var(--transport)+16px)] flex w-[min(380px,calc(100vw-32px))] flex-col gap-2 outline-none max-md:bottom-[calc(var(--transport)+var(--tabs)+12px)]">
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="rounded-lg bg-ink text-surface shadow-pop transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-3 data-starting-style:opacity-0"
    >
      <Base.Content className="flex items-center gap-2 py-2.5 pr-2 pl-4">
        <div className="min-w-0 flex-1">
          <Base.Title className="text-md font-medium" />
          <Base.Description className="text-sm opacity-85" />
        </div>
        <Base.Action className="h-8 rounded px-3 text-md font-semibold hover:bg-surface/15 focus-visible:outline-surface" />
        <Base.Close
          aria-label={t('ui.dismiss')}
          className="grid size-8 place-items-center rounded opacity-80 hover:bg-surface/15 hover:opacity-100 focus-visible:outline-surface"
        >
          <X className="size-4" aria-hidden />
        </Base.Close>
      </Base.Content>
    </Base.Root>
  ))
}
