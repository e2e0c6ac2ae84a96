import { clsx } from 'clsx'
import { TopBar } from '@/components/top-bar'
import { t } from '@/messages/translate'
import { useTake } from '@/stores/take-store'
import { useChosenService } from '@/stores/use-chosen-service'
import { DropArea } from './drop-area'
import { Lately } from './lately'
import { OptionsRow } from './options-row'
import { Queue } from './queue'
import { QueueCost } from './queue-cost'
import { TakeFailure } from './take-failure'
import { TakePanel } from './take-panel'
import { UnsavedTake } from './unsaved-take'
import { useTakeHotkeys } from './use-take-hotkeys'

export function TranscribeScreen() {
  const take = useTake((store) => store.take)
  const { connection } = useChosenService()
  useTakeHotkeys()
  return (
    <div className="mx-auto flex max-w-form flex-col gap-7 px-6 pt-13 pb-16 max-md:gap-6 max-md:px-4 max-md:pt-6 low:gap-5 low:pt-4">
      <TopBar title={t('transcribe.title')} />
      <div className={clsx('max-md:text-center', take.status === 'recording' && 'max-md:hidden low:hidden')}>
        <h2 className="text-2xl font-semibold tracking-[-0.022em] text-balance">
          {t('transcribe.headline')}
        </h2>
        <p className="mt-2 text-[16px] text-ink-2 text-pretty">
          {connection
            ? t('transcribe.promise.service', { service: connection.name })
            : t('transcribe.promise')}
        </p>
      </div>
      {take.status === 'failed' && <TakeFailure errorName={take.errorName} />}
      {take.status === 'unsaved' && <UnsavedTake take={take} />}
      {take.status === 'recording' ? <TakePanel take={take} /> : <DropArea />}
      <OptionsRow />
      <QueueCost />
      <Queue />
      <Lately />
    </div>
  )
}
