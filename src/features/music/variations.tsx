import { Music } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { t } from '@/messages/music'
import { isComposing, type ComposeJob } from '@/stores/compose-store'
import { PendingVariations } from './pending-variations'
import type { MakeVariations } from './use-make-variations'
import type { NumberedTake } from './use-takes'
import { VariationRow } from './variation-row'

type VariationsProps = {
  takes: NumberedTake[] | null
  job: ComposeJob | undefined
  shownId: string | null
  onShow: (takeId: string) => void
  onMake: MakeVariations
}

/** All takes of a composition, newest first, below those that are being made. */
export function Variations({ takes, job, shownId, onShow, onMake }: VariationsProps) {
  if (!takes) return <Skeleton className="h-40 rounded-xl" />
  if (takes.length === 0 && !isComposing(job))
    return (
      <div className="rounded-xl border-[1.5px] border-dashed border-line-strong bg-raised">
        <EmptyState
          icon={Music}
          title={t('music.variations.none.title')}
          text={t('music.variations.none.text')}
        />
      </div>
    )
  return (
    <section aria-labelledby="variations">
      <h2 id="variations" className="mb-1 text-sm font-[550] text-ink-3">
        {t('music.variations')}
      </h2>
      <ul aria-labelledby="variations">
        {job && <PendingVariations job={job} firstNumber={takes.length + 1} />}
        {takes.map((numbered) => (
          <VariationRow
            key={numbered.take.id}
            numbered={numbered}
            isShown={numbered.take.id === shownId}
            onShow={() => onShow(numbered.take.id)}
            onMake={onMake}
          />
        ))}
      </ul>
    </section>
  )
}
