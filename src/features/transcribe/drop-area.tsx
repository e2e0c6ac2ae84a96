import { LoaderCircle, Mic } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { t } from '@/messages/translate'
import { useTake } from '@/stores/take-store'
import { useAddSample } from '@/stores/use-add-sample'
import { AddFiles } from './add-files'
import { MicrophonePicker } from './microphone-picker'

/** Where sound comes in: the microphone, files, or the sample. Files may be dropped anywhere on the page. */
export function DropArea() {
  const addSample = useAddSample(t('transcribe.sample.name'))
  return (
    <section
      aria-label={t('transcribe.drop')}
      className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-8 gap-y-6 rounded-xl border-[1.5px] border-dashed border-line-strong bg-raised p-9 max-md:grid-cols-1 max-md:justify-items-center max-md:px-5 max-md:py-8 max-md:text-center"
    >
      <RecordButton />
      <div className="min-w-0">
        <h3 className="text-lg font-semibold">{t('transcribe.drop.title')}</h3>
        <p className="mt-1 mb-4 text-ink-2">{t('transcribe.drop.text')}</p>
        <div className="flex flex-wrap items-center gap-2 max-md:justify-center">
          <AddFiles />
          <Button disabled={addSample.isPending} onClick={() => addSample.mutate()}>
            {t('transcribe.sample')}
          </Button>
          <MicrophonePicker />
        </div>
      </div>
    </section>
  )
}

function RecordButton() {
  const status = useTake((store) => store.take.status)
  const start = useTake((store) => store.start)
  const isBusy = status === 'starting' || status === 'saving'
  return (
    <button
      type="button"
      aria-label={
        isBusy
          ? t(status === 'starting' ? 'transcribe.opening' : 'transcribe.saving')
          : t('transcribe.record')
      }
      aria-keyshortcuts="r"
      disabled={isBusy || status === 'unsaved'}
      onClick={() => void start()}
      className="m-2.5 grid size-26 place-items-center rounded-full bg-record text-white shadow-[0_0_0_9px_color-mix(in_oklab,var(--record)_14%,transparent)] transition-shadow disabled:opacity-60 enabled:hover:shadow-[0_0_0_13px_color-mix(in_oklab,var(--record)_16%,transparent)] enabled:active:scale-97 motion-reduce:active:scale-100"
    >
      {isBusy ? (
        <LoaderCircle className="size-10 animate-spin" aria-hidden />
      ) : (
        <Mic className="size-10" aria-hidden />
      )}
    </button>
  )
}
