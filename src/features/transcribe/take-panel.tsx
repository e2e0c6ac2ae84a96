import { Flag, Pause, Play, Square } from 'lucide-react'
import { useEffect } from 'react'
import { LevelMeter } from '@/components/level-meter'
import { Button } from '@/components/ui/button'
import { clock } from '@/domain/audio/time'
import { announce } from '@/lib/announce'
import { t } from '@/messages/translate'
import { useTake, type TakeState } from '@/stores/take-store'
import { MicrophonePicker } from './microphone-picker'
import { SilenceNotice } from './silence-notice'
import { TakeClock } from './take-clock'
import { TakeFailure } from './take-failure'
import { TakeWaveform } from './take-waveform'
import { useStopTake } from './use-take-hotkeys'

export type RunningTake = Extract<TakeState, { status: 'recording' }>

/** A take in progress: how long, how loud, and what can be done with it. */
export function TakePanel({ take }: { take: RunningTake }) {
  const { recorder, isPaused, isCutShort } = take
  useEffect(() => announce(t('take.started')), [])
  return (
    <section aria-label={t('take.region')} className="rounded-xl border bg-raised p-6 max-md:p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <TakeClock meter={recorder.meter} isPaused={isPaused} />
        <MicrophonePicker recorder={recorder} />
      </div>
      <TakeWaveform recorder={recorder} isPaused={isPaused} className="mt-5 h-28" />
      <LevelMeter
        label={t('transcribe.microphone.level')}
        peak={() => recorder.meter.peak}
        className="mt-3"
      />
      {isCutShort ? (
        <div className="mt-4">
          <TakeFailure errorName="TakeCutShortError" />
        </div>
      ) : (
        <SilenceNotice recorder={recorder} isPaused={isPaused} />
      )}
      <TakeButtons take={take} />
    </section>
  )
}

function TakeButtons({ take: { recorder, isPaused, isCutShort } }: { take: RunningTake }) {
  const pause = useTake((store) => store.pause)
  const resume = useTake((store) => store.resume)
  const mark = useTake((store) => store.mark)
  const stop = useStopTake()
  const markNow = () => {
    mark()
    announce(t('take.marked', { time: clock(recorder.meter.elapsedSeconds) }))
  }
  return (
    <div className="mt-5 flex flex-wrap items-center gap-2">
      <p className="mr-auto text-sm text-ink-3 max-md:w-full">{!isCutShort && t('take.kept')}</p>
      <Button onClick={markNow} aria-keyshortcuts="m">
        <Flag aria-hidden /> {t('take.mark')}
      </Button>
      <Button onClick={isPaused ? resume : pause} aria-keyshortcuts="p">
        {isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        {t(isPaused ? 'take.resume' : 'take.pause')}
      </Button>
      <Button look="primary" onClick={() => void stop()} aria-keyshortcuts="r">
        <Square className="fill-current" aria-hidden /> {t('take.stop')}
      </Button>
    </div>
  )
}
