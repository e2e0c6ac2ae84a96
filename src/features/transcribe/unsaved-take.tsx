import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { safeFileName, saveFile } from '@/lib/save-file'
import { t } from '@/messages/translate'
import { useTake, type TakeState } from '@/stores/take-store'
import { TakeFailure } from './take-failure'
import { useSaveTakeAgain } from './use-take-hotkeys'

type StoppedTake = Extract<TakeState, { status: 'unsaved' }>

/** A take that is safe but has no place yet: try again, take it elsewhere, or give it up. */
export function UnsavedTake({ take }: { take: StoppedTake }) {
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
        <Discard />
      </div>
    </TakeFailure>
  )
}

/** There is no way back from it, so this asks first. */
function Discard() {
  const discard = useTake((store) => store.discard)
  const [isAsking, ask] = useState(false)
  if (!isAsking)
    return (
      <Button look="quiet" onClick={() => ask(true)}>
        {t('take.unsaved.discard')}
      </Button>
    )
  return (
    <fieldset aria-label={t('take.unsaved.sure')} className="flex flex-wrap items-center gap-2">
      <span className="text-sm text-ink-2">{t('take.unsaved.sure')}</span>
      <Button onClick={() => void discard()}>{t('take.unsaved.discard.now')}</Button>
      <Button look="quiet" onClick={() => ask(false)}>
        {t('take.unsaved.keep')}
      </Button>
    </fieldset>
  )
}

async function downloadTake({ recorder, title }: StoppedTake): Promise<void> {
  const { takeFileName } = await import('@/services/keep-take')
  const take = await recorder.stop()
  saveFile(takeFileName(take, safeFileName(title)), new Blob([take.sound], { type: take.mimeType }))
}
