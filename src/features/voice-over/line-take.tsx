import { useQuery } from '@tanstack/react-query'
import { Play, Square, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { receiptText } from '@/components/receipt-text'
import { IconButton } from '@/components/ui/icon-button'
import { useUndoableDelete } from '@/components/use-undoable-delete'
import { When } from '@/components/when'
import { t } from '@/messages/voice-over'
import { receiptQueries } from '@/storage/receipts'
import { deleteTake, restoreTake, type VoiceTake } from '@/storage/voice-takes'
import { useTakePreview } from '@/stores/take-preview-store'
import { takePriceText } from './take-text'
import { voiceName } from './voice-text'

type LineTakeProps = {
  take: VoiceTake
  /** It says other words than the line does now. */
  isOther: boolean
  /** Whether it is in use, or how to use it. */
  children?: ReactNode
}

/** One take: how it was made, what it took, and the ways to hear and to delete it. */
export function LineTake({ take, isOther, children }: LineTakeProps) {
  const { spokenAs, serviceName, durationSeconds, createdAt } = take
  const price = useReceiptText(take)
  const facts = [
    spokenAs.speed !== 1 && t('voiceOver.take.speed', { speed: spokenAs.speed }),
    t('voiceOver.seconds', { seconds: durationSeconds.toFixed(1) }),
    serviceName || t('voiceOver.take.device'),
    price,
  ]
  return (
    <li className="flex items-center gap-x-3 border-b py-2 last:border-0 max-sm:flex-wrap">
      <HearTake take={take} />
      <div className="min-w-0 flex-1 max-sm:basis-[calc(100%-3.5rem)]">
        <div className="truncate text-md">
          <span className="font-[550]">{voiceName(spokenAs.voiceId)}</span>
          {isOther && <span className="font-serif text-ink-2"> “{spokenAs.text}”</span>}
        </div>
        <div className="text-sm text-ink-3">
          {facts.filter(Boolean).join(' · ')} · <When at={createdAt} />
        </div>
      </div>
      <div className="flex items-center gap-3 max-sm:ml-14 max-sm:flex-1 max-sm:justify-between">
        {children}
        <DeleteTake take={take} />
      </div>
    </li>
  )
}

function DeleteTake({ take }: { take: VoiceTake }) {
  const deletion = useUndoableDelete<VoiceTake>({
    idOf: ({ id }) => id,
    remove: deleteTake,
    restore: restoreTake,
    deletedText: () => t('voiceOver.takes.deleted', { count: 1 }),
  })
  return (
    <IconButton
      label={t('voiceOver.take.delete')}
      className="size-8"
      onClick={({ currentTarget }) => {
        // The row goes with its button; the list stays, if anything is left in it.
        currentTarget.closest('ul')?.focus()
        deletion.mutate(take)
      }}
    >
      <Trash2 className="size-4" aria-hidden />
    </IconButton>
  )
}

function HearTake({ take }: { take: VoiceTake }) {
  const isPlaying = useTakePreview((store) => store.soundId === take.soundId)
  const play = useTakePreview((store) => store.play)
  const stop = useTakePreview((store) => store.stop)
  const Icon = isPlaying ? Square : Play
  return (
    <IconButton
      label={t(isPlaying ? 'voiceOver.take.stop' : 'voiceOver.take.play')}
      onClick={() => (isPlaying ? stop() : void play(take.soundId))}
      className="size-8"
    >
      <Icon className="size-4 fill-current" aria-hidden />
    </IconButton>
  )
}

/** The receipt of the request that made it, if it was paid for; and its share of that, if others came with it. */
function useReceiptText(take: VoiceTake): string {
  const { data: receipts = [] } = useQuery(receiptQueries.list())
  const receipt = take.chargedCredits === null ? undefined : receipts.find(({ id }) => id === take.receiptId)
  if (!receipt) return takePriceText(take)
  const isShared = take.chargedCredits !== receipt.chargedCredits
  const share = isShared && t('voiceOver.take.share', { credits: take.chargedCredits ?? 0 })
  return [receiptText(receipt), share].filter(Boolean).join(' · ')
}
