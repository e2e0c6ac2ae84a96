import { clsx } from 'clsx'
import { Pause, Play, Volume1, Volume2, VolumeX } from 'lucide-react'
import type { ReactNode } from 'react'
import { lengthClock } from '@/domain/audio/time'
import { t } from '@/messages/translate'
import { LoopMenu, type LoopMenuProps } from './loop-menu'
import { PlayheadTime, type SubscribeToPlayhead } from './playhead-time'
import { SeekSlider } from './seek-slider'
import { SpeedMenu } from './speed-menu'
import { IconButton } from './ui/icon-button'
import { Popover } from './ui/popover'
import { Slider } from './ui/slider'

type TransportBarProps = LoopMenuProps & {
  /** What is in the transport, like a link to it. */
  title: ReactNode
  durationSeconds: number
  isPlaying: boolean
  isUnplayable: boolean
  speed: number
  volume: number
  /** Where the screen shows the playhead itself, a second slider would be in the way. */
  hasSeek: boolean
  subscribe: SubscribeToPlayhead
  onToggle: () => void
  onSeek: (seconds: number) => void
  onSpeed: (speed: number) => void
  onVolume: (volume: number) => void
}

export function TransportBar(props: TransportBarProps) {
  const { title, durationSeconds, isPlaying, isUnplayable, subscribe, onToggle } = props
  return (
    <section
      aria-label={t('player.label')}
      className="flex h-transport items-center gap-4 border-t bg-raised px-6 max-md:gap-3 max-md:px-3.5"
    >
      <button
        type="button"
        aria-label={t(isPlaying ? 'player.pause' : 'player.play')}
        disabled={isUnplayable}
        onClick={onToggle}
        className="thumb grid size-10 shrink-0 place-items-center rounded-full bg-ink text-surface transition-transform active:scale-95 disabled:opacity-40"
      >
        {isPlaying ? (
          <Pause className="fill-current" aria-hidden />
        ) : (
          <Play className="translate-x-px fill-current" aria-hidden />
        )}
      </button>
      <div className={clsx('shrink-0 whitespace-nowrap', isUnplayable && 'max-md:hidden')}>
        <PlayheadTime subscribe={subscribe} className="font-[550]" />
        <span className="text-md text-ink-3"> / {lengthClock(durationSeconds)}</span>
      </div>
      <div className={clsx('min-w-0 flex-1 text-sm text-ink-2', !isUnplayable && 'truncate')}>
        {isUnplayable ? t('player.unplayable') : title}
      </div>
      {props.hasSeek && <Seek {...props} />}
      <SpeedMenu speed={props.speed} onSpeed={props.onSpeed} />
      <LoopMenu {...props} />
      <Volume volume={props.volume} onVolume={props.onVolume} />
    </section>
  )
}

function Seek({ durationSeconds, subscribe, onSeek }: TransportBarProps) {
  return (
    <SeekSlider
      label={t('player.seek')}
      durationSeconds={durationSeconds}
      subscribe={subscribe}
      onSeek={onSeek}
      className="slider max-w-[420px] flex-2 max-md:hidden"
    />
  )
}

function Volume({ volume, onVolume }: Pick<TransportBarProps, 'volume' | 'onVolume'>) {
  const Icon = volume === 0 ? VolumeX : volume < 0.5 ? Volume1 : Volume2
  const trigger = (
    <IconButton label={t('player.volume')} className={clsx('max-md:hidden', volume === 0 && 'text-doubt')}>
      <Icon aria-hidden />
    </IconButton>
  )
  return (
    <Popover title={t('player.volume')} trigger={trigger} className="w-56">
      <Slider
        aria-label={t('player.volume')}
        value={volume}
        min={0}
        max={1}
        step={0.05}
        onChange={onVolume}
      />
    </Popover>
  )
}
