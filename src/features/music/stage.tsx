import { Pause, Play, Repeat, Scissors } from 'lucide-react'
import { PlayheadTime } from '@/components/playhead-time'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { preciseClock } from '@/domain/audio/time'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/music'
import { musicPlayer, useMusicPlayer } from '@/stores/music-player-store'
import { EditPanel } from './edit-panel'
import { LikeButton } from './like-button'
import { SectionBar } from './section-bar'
import { StageWave } from './stage-wave'
import { TakeDetails } from './take-details'
import { lengthText, musicFacts } from './take-text'
import { useTakeEdit } from './use-take-edit'
import { useTakePlayer, type TakePlayer } from './use-take-player'
import type { NumberedTake } from './use-takes'
import { VariationMenu } from './variation-menu'
import type { MakeVariations } from './use-make-variations'

type StageProps = {
  numbered: NumberedTake
  isEditing: boolean
  onEditing: (isEditing: boolean) => void
  onMake: MakeVariations
}

/** The variation that is heard, as large as there is room. */
export function Stage({ numbered, isEditing, onEditing, onMake }: StageProps) {
  const { take, number } = numbered
  const player = useTakePlayer(take)
  const editing = useTakeEdit(take)
  return (
    <section aria-label={t('music.stage')} className="min-w-0 rounded-xl border bg-raised p-5 max-md:p-4">
      <div className="mb-3 flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-lg font-semibold tracking-[-0.01em]">
            {t('music.variation', { number })}
            {take.score && <span className="font-normal text-ink-2"> · {take.score.styleName}</span>}
          </h2>
          <p className="text-md text-ink-2">
            {[musicFacts(take), lengthText(take)].filter(Boolean).join(' · ')}
          </p>
        </div>
        <LikeButton numbered={numbered} />
        <VariationMenu numbered={numbered} onMake={onMake} />
      </div>
      <StageWave take={take} player={player} editing={editing} isEditing={isEditing} />
      {take.score && (
        <SectionBar
          score={take.score}
          durationSeconds={take.durationSeconds}
          subscribe={player.subscribe}
          onSeek={player.seek}
        />
      )}
      <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <PlayButton player={player} />
        <span className="whitespace-nowrap">
          <PlayheadTime subscribe={player.subscribe} className="font-[550]" />
          <span className="text-md text-ink-3"> / {preciseClock(take.durationSeconds)}</span>
        </span>
        <LoopButton />
        <span className="flex-1" />
        <Button
          aria-expanded={isEditing}
          className="aria-expanded:bg-sunken"
          onClick={() => onEditing(!isEditing)}
        >
          <Scissors aria-hidden /> <span className="max-sm:sr-only">{t('music.edit')}</span>
        </Button>
      </div>
      <Unheard />
      {isEditing && <EditPanel take={take} editing={editing} onMake={onMake} />}
      <TakeDetails take={take} />
    </section>
  )
}

/** Why a take cannot be heard. */
function Unheard() {
  const errorName = useMusicPlayer((store) => store.errorName)
  if (errorName === null) return null
  const { title, text } = failureText(errorName)
  return (
    <output className="mt-3 block">
      <span className="font-semibold">{title}.</span> {text}
    </output>
  )
}

function LoopButton() {
  const isLooping = useMusicPlayer((store) => store.isLooping)
  return (
    <IconButton
      label={t('music.stage.loop')}
      aria-pressed={isLooping}
      onClick={() => void musicPlayer.getState().setLooping(!isLooping)}
    >
      <Repeat aria-hidden />
    </IconButton>
  )
}

function PlayButton({ player: { isPlaying, toggle } }: { player: TakePlayer }) {
  const Icon = isPlaying ? Pause : Play
  return (
    <button
      type="button"
      aria-label={t(isPlaying ? 'music.stage.pause' : 'music.stage.play')}
      onClick={toggle}
      className="grid size-11 shrink-0 place-items-center rounded-full bg-ink text-surface transition-transform active:scale-95"
    >
      <Icon className={isPlaying ? 'fill-current' : 'translate-x-px fill-current'} aria-hidden />
    </button>
  )
}
