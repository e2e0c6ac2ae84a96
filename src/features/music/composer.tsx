import { clsx } from 'clsx'
import { PenLine } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { t } from '@/messages/music'

type ComposerProps = {
  /** There is music to hear: where there is little room, that comes first. */
  isFolded: boolean
  /** Something is being made, or has something to say. */
  isWorking: boolean
  children: [panel: ReactNode, cost: ReactNode]
}

/** What is wanted, beside the music. Below it, on a phone, it is one button until it is asked for. */
export function Composer({ isFolded, isWorking, children: [panel, cost] }: ComposerProps) {
  const [isOpen, setOpen] = useState(false)
  const isHidden = isFolded && !isOpen
  return (
    <div className="grid min-w-0 gap-4 lg:sticky lg:top-6">
      {isFolded && (
        <Button
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="lg:hidden aria-expanded:bg-sunken"
        >
          <PenLine aria-hidden /> {t('music.describe.again')}
        </Button>
      )}
      <div className={clsx('grid min-w-0 gap-4', isHidden && 'max-lg:hidden')}>{panel}</div>
      <div className={clsx(isHidden && !isWorking && 'max-lg:hidden')}>{cost}</div>
    </div>
  )
}
