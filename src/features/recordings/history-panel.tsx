import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { languageName } from '@/components/language-name'
import { orTell } from '@/components/or-tell'
import { receiptText } from '@/components/receipt-text'
import { When } from '@/components/when'
import { isUnderWay } from '@/domain/transcript/job-state'
import { t } from '@/messages/recordings'
import { receiptQueries } from '@/storage/receipts'
import { begin } from '@/stores/intake-store'
import { useJobs } from '@/stores/jobs-store'
import type { Transcript } from '@/storage/transcripts'
import { Button } from '@/components/ui/button'
import type { SidePanelProps } from './side-panel'

/** Every transcript made of this recording; none replaces another. */
export function HistoryPanel({ recording, transcript, transcripts, onChoose }: SidePanelProps) {
  const isBusy = useJobs((store) => isUnderWay(store.jobs[recording.id]?.state))
  return (
    <>
      <ul aria-label={t('recording.history')}>
        {transcripts.map((made) => (
          <li key={made.id} className="border-b last:border-0">
            <HistoryEntry transcript={made} isShown={made.id === transcript?.id} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {transcripts.length === 0 && <p className="py-2 text-sm text-ink-2">{t('recording.history.none')}</p>}
      <Button className="mt-4 w-full" disabled={isBusy} onClick={() => void orTell(begin(recording.id))}>
        {t(transcripts.length === 0 ? 'recording.transcribe' : 'recording.again')}
      </Button>
      <p className="mt-2 text-xs text-ink-3">{t('recording.history.note')}</p>
    </>
  )
}

type HistoryEntryProps = {
  transcript: Transcript
  isShown: boolean
  onChoose: (transcriptId: string) => void
}

function HistoryEntry({ transcript, isShown, onChoose }: HistoryEntryProps) {
  const { id, createdAt, language, options, status, serviceName, wordTiming } = transcript
  return (
    <button
      type="button"
      aria-current={isShown || undefined}
      onClick={() => onChoose(id)}
      className={clsx(
        '-mx-2 block w-[calc(100%+16px)] rounded px-2 py-2.5 text-left transition-colors hover:bg-sunken',
        isShown && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <span className="flex justify-between gap-2 text-md font-[550]">
        <When at={createdAt} />
        <span className="text-sm font-normal text-ink-2">{t(`recording.status.${status.kind}`)}</span>
      </span>
      <span className="block text-xs text-ink-2">
        {[
          t(options.task === 'translate' ? 'recording.translation' : 'recording.transcription'),
          language && languageName(language),
          t('recording.by', { service: serviceName || t('service.device') }),
          wordTiming !== 'heard' && t(`recording.timing.${wordTiming}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <MadeReceipt transcript={transcript} />
    </button>
  )
}

/** The charge beside the estimate, and what was left after it. */
function MadeReceipt({ transcript: { id, receipt } }: { transcript: Transcript }) {
  const { data: receipts } = useQuery(receiptQueries.list())
  if (!receipt) return null
  const balanceAfter = receipts?.find((whole) => whole.id === id)?.balanceAfter ?? null
  return <span className="block text-xs text-ink-2">{receiptText({ ...receipt, balanceAfter })}</span>
}
