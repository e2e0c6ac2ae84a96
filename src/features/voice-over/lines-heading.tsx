import { Ear, Pause, Play } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { clock } from '@/domain/audio/time'
import { t } from '@/messages/voice-over'
import { usePlayer } from '@/stores/player-store'
import type { LinesProps } from './lines'
import { spokenTakes, useCheckTakes, type CheckTakes } from './use-check-takes'

/** How long all of it is, and what can be done with all of it. */
export function LinesHeading({ views: { views }, player }: LinesProps) {
  const { timeline, isHere, playFrom } = player
  const isPlaying = usePlayer((store) => store.isPlaying) && isHere
  const checking = useCheckTakes(views)
  const isEmpty = timeline.parts.length === 0
  return (
    <div className="mb-1 flex min-h-10 flex-wrap items-center gap-2">
      <h2 className="flex-1 text-sm max-md:basis-full font-[550] text-ink-3">
        {t('voiceOver.lines.region')}
        {!isEmpty && ` · ${t('voiceOver.length', { time: clock(timeline.durationSeconds) })}`}
        <CheckState checking={checking} />
      </h2>
      {spokenTakes(views).length > 0 && <CheckButton checking={checking} />}
      <Button
        disabled={isEmpty}
        onClick={() => (isPlaying ? usePlayer.getState().pause() : playFrom(0))}
        className="h-8"
      >
        {isPlaying ? (
          <Pause className="size-4 fill-current" aria-hidden />
        ) : (
          <Play className="size-4 fill-current" aria-hidden />
        )}
        {t(isPlaying ? 'voiceOver.pauseAll' : 'voiceOver.playAll')}
      </Button>
    </div>
  )
}

function CheckButton({ checking: { check, stop } }: { checking: CheckTakes }) {
  return (
    <Button
      className="h-8"
      title={t('voiceOver.check.hint')}
      onClick={() => (check.isPending ? stop() : check.mutate())}
    >
      <Ear className="size-4" aria-hidden />
      {t(check.isPending ? 'voiceOver.check.stop' : 'voiceOver.check')}
    </Button>
  )
}

function CheckState({ checking: { check, place } }: { checking: CheckTakes }) {
  const text = check.isPending
    ? t('voiceOver.check.running', place)
    : check.data &&
      (check.data.differing > 0
        ? t('voiceOver.check.found', { count: check.data.differing })
        : t('voiceOver.check.fine', { count: check.data.fine }))
  return <output>{text && ` · ${text}`}</output>
}
