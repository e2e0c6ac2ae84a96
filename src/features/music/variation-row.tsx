import { clsx } from 'clsx'
import { Pause, Play } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { t } from '@/messages/music'
import { LikeButton } from './like-button'
import { rowFacts } from './take-text'
import { TakeWave } from './take-wave'
import type { MakeVariations } from './use-make-variations'
import { useTakePlayer } from './use-take-player'
import type { NumberedTake } from './use-takes'
import { VariationMenu } from './variation-menu'

type VariationRowProps = {
  numbered: NumberedTake
  isShown: boolean
  onShow: () => void
  onMake: MakeVariations
}

/** One take: to be heard at once, at the same moment of the music and as loud as the one before it. */
export function VariationRow({ numbered, isShown, onShow, onMake }: VariationRowProps) {
  const { take, number } = numbered
  const player = useTakePlayer(take)
  const Icon = player.isPlaying ? Pause : Play
  const nameId = `variation-${take.id}`
  return (
    <li
      aria-current={isShown ? 'true' : undefined}
      className={clsx(
        'group relative grid grid-cols-[auto_11.5rem_1fr_auto_auto] items-center gap-x-3 gap-y-1.5 border-b py-2.5 pr-1 pl-1 transition-colors',
        'focus-within:bg-raised hover:bg-raised max-md:grid-cols-[auto_1fr_auto_auto]',
        isShown && 'bg-raised',
      )}
    >
      <IconButton
        label={t('music.variation.preview')}
        aria-describedby={nameId}
        aria-pressed={player.isPlaying}
        onClick={() => {
          onShow()
          player.toggle()
        }}
        className="relative z-1 rounded-full border bg-raised"
      >
        <Icon className="size-4 fill-current" aria-hidden />
      </IconButton>
      <div className="min-w-0">
        <button
          type="button"
          id={nameId}
          onClick={onShow}
          className={clsx(
            'block truncate font-[550] outline-offset-4 before:absolute before:inset-0',
            isShown && 'text-accent',
          )}
        >
          {t('music.variation', { number })}
        </button>
        <div className="truncate text-sm text-ink-3">{rowFacts(take)}</div>
      </div>
      <TakeWave
        peaks={take.peaks}
        durationSeconds={take.durationSeconds}
        height={44}
        subscribe={player.subscribe}
        className="max-md:order-last max-md:col-span-full"
      />
      <LikeButton numbered={numbered} />
      <VariationMenu numbered={numbered} onMake={onMake} />
    </li>
  )
}
