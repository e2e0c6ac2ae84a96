import { Flag, Pause, Play, Square } from 'lucide-react'
import { useEffect } from 'react'
import { LevelMeter } from '@/components/level-meter'
import { Button } from '@/components/ui/button'
import { announce } from '@/lib/announce'
import { t } from '@/messages/translate'
import { useTake, type RunningTake } from '@/stores/take-store'
import { MicrophoneNotice } from './microphone-notice'
import { MicrophonePicker } from './microphone-picker'
import { SilenceNotice } from './silence-notice'
import { TakeClock } from './take-clock'
import { TakeFailure } from './take-failure'
import { TakeWaveform } from './take-waveform'
import { markNow, useStopTake } from './use-take-hotkeys'

/** A take in progress: how long, how loud, and what can be done with it. */
export function TakePanel({ take }: { take: RunningTake }) {
  const { recorder, isPaused, isCutShort, microphone, trouble } = take
  useEffect(() => announce(t('take.started')), [])
  return (
    <section aria-label={t('take.region')} className={PANEL}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <TakeClock meter={recorder.meter} isPaused={isPaused} />
        <MicrophonePicker take={take} />
      </div>
      <TakeWaveform
        recorder={recorder}
        isPaused={isPaused}
        className="mt-5 h-28 low:mt-3 low:h-14 max-md:not-low:h-auto max-md:not-low:min-h-14 max-md:not-low:grow max-md:not-low:basis-0"
      />
      <LevelMeter
        label={t('transcribe.microphone.level')}
        peak={() => (isPaused ? 0 : recorder.meter.peak)}
        className="mt-3"
      />
      {trouble && <MicrophoneNotice trouble={trouble} microphone={microphone} />}
      {isCutShort ? (
        <div className="mt-4">
          <TakeFailure errorName="TakeCutShortError" />
        </div>
      ) : (
        <SilenceNotice recorder={recorder} microphone={microphone} isPaused={isPaused} />
      )}
      <TakeButtons take={take} />
    </section>
  )
}

/** On a phone it is as high as the screen, so that its buttons are at the thumb. */
const PANEL =
  'flex flex-col rounded-xl border bg-raised p-6 max-md:min-h-[calc(100dvh-var(--bar)-var(--tabs)-48px)] max-md:p-4 low:max-md:min-h-0'

/** In sight however low the screen is. */
const BUTTONS =
  'sticky bottom-0 -mx-6 mt-auto -mb-6 flex flex-wrap items-center gap-2 rounded-b-xl bg-raised px-6 pt-5 pb-6 low:pt-3 low:pb-3 max-md:-mx-4 max-md:-mb-4 max-md:grid max-md:grid-cols-3 max-md:px-4 max-md:pb-4'

function TakeButtons({ take: { isPaused, isCutShort } }: { take: RunningTake }) {
  const pause = useTake((store) => store.pause)
  const resume = useTake((store) => store.resume)
  const stop = useStopTake()
  return (
    <div className={BUTTONS}>
      <p className="mr-auto text-sm text-ink-3 low:max-md:hidden max-md:col-span-3">
        {!isCutShort && t('take.kept')}
      </p>
      <Button onClick={markNow} aria-keyshortcuts="m">
        <Flag aria-hidden /> {t('take.mark')}
      </Button>
      <Button onClick={() => void (isPaused ? resume() : pause())} aria-keyshortcuts="p">
        {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        {t(isPaused ? 'take.resume' : 'take.pause')}
      </Button>
      <Button look="primary" onClick={() => void stop()} aria-keyshortcuts="r">
        <Square className="fill-current" aria-hidden /> {t('take.stop')}
      </Button>
    </div>
  )
}
