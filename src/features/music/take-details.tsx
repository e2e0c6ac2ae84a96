import { useQuery } from '@tanstack/react-query'
import { When } from '@/components/when'
import { t } from '@/messages/music'
import type { MusicTake } from '@/storage/music-takes'
import { receiptQueries } from '@/storage/receipts'
import { familyText, priceText, serviceText } from './take-text'
import { Understanding } from './understanding'

/** How a take was made: by whom, from which words, at which price. */
export function TakeDetails({ take }: { take: MusicTake }) {
  const { data: receipts = [] } = useQuery(receiptQueries.list())
  const facts = [serviceText(take), priceText(take, receipts), familyText(take)].filter(Boolean)
  return (
    <div className="mt-4 grid gap-2.5 border-t pt-3.5 text-sm">
      <Understanding reading={take} />
      {take.score && (
        <p className="text-pretty">
          <span className="text-ink-3">{t('music.played')}</span>{' '}
          {take.score.parts.map(({ instrument }) => instrument).join(', ')}
        </p>
      )}
      <p className="text-ink-3">
        {facts.join(' · ')} · <When at={take.createdAt} />
      </p>
    </div>
  )
}
