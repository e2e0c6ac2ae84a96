import type { ReactNode } from 'react'
import { ServiceDot } from '@/components/service-dot'
import type { BalanceState } from '@/domain/credits/balance'

type ServiceCardProps = {
  name: string
  line: string
  detail: string
  balance: BalanceState
  isChosen: boolean
  onChoose: () => void
  children?: ReactNode
}

/** One service among those that can be in use; below it what can be done with it. */
export function ServiceCard({ name, line, detail, balance, isChosen, onChoose, children }: ServiceCardProps) {
  return (
    <div className="rounded-lg border bg-raised transition-colors has-checked:border-accent has-checked:bg-accent-soft">
      <label className="flex cursor-pointer items-start gap-3 px-4 py-3 has-focus-visible:rounded-lg has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent">
        <input
          type="radio"
          name="service"
          aria-label={name}
          checked={isChosen}
          onChange={onChoose}
          className="mt-1 accent-accent"
        />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-2 font-[550]">
            <ServiceDot state={balance} />
            <span className="min-w-0 break-words">{line}</span>
          </span>
          <span className="block text-md break-words text-ink-2">{detail}</span>
        </span>
      </label>
      {children && <div className="px-4 pb-3 pl-11">{children}</div>}
    </div>
  )
}
