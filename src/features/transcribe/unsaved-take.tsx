import { useMutation } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { safeFileName, saveFile } from '@/lib/save-file'
import { t } from '@/messages/translate'
import { useTake, type TakeState } from '@/stores/take-store'
import { TakeFailure } from './take-failure'
import { useSaveTakeAgain } from './use-take-hotkeys'

/** A take that is safe but has no place yet: try again, take it elsewhere, or give it up. */
export function UnsavedTake({ take }: { take: Extract<TakeState, { status: 'unsaved' }> }) {
  const discard = useTake((store) => store.discard)
  const saveAgain = useSaveTakeAgain()
  const download = useMutation({ networkMode: 'always', mutationFn: () => downloadTake(take) })
  return (
    <TakeFailure errorName={take.errorName}>
      <p className="mt-1 text-ink-2">{t('take.unsaved')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void saveAgain()}>
          {t('take.unsaved.again')}
        </Button>
        <Button disabled={download.isPending} onClick={() => download.mutate()}>
          {t('take.unsaved.download')}
        </Button>
        <Button look="quiet" onClick={() => void discard()}>
          {t('take.unsaved.discard')}
        </Button>
      </div>
    </TakeFailure>
  )
}

async function downloadTake({ recorder, title }: Extract<TakeState, { status: 'unsaved' }>): Promise<void> {
  const { takeFileName } = await import('@/services/keep-take')
  const take = await recorder.stop()
  saveFile(takeFileName(take, safeFileName(title)), new Blob([take.sound], { type: take.mimeType }))
}
