import { clsx } from 'clsx'
import { ChevronDown, GripVertical, Play } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import type { LineView } from '@/domain/script/line-views'
import { t } from '@/messages/voice-over'
import type { VoiceTake } from '@/storage/voice-takes'
import { CheckResult } from './check-result'
import { LineDetails } from './line-details'
import { LineEditor } from './line-editor'
import { LineFacts } from './line-facts'
import { LineMenu } from './line-menu'
import type { LineProgress } from './line-progress'
import { LineText } from './line-text'
import { SpeakLineButton } from './speak-line-button'
import { useNear } from './use-near'
import type { DragPlace, Reorder } from './use-reorder'
import type { SpeakLines } from './use-speak-lines'
import type { VoicesOf } from './voice-text'

export type LineRowProps = {
  view: LineView<VoiceTake>
  /** 1 is the first. */
  number: number
  isLast: boolean
  /** The silence after it is its own: neither the end nor a time of the next line decides. */
  hasPause: boolean
  /** Of so many that only those near to what is seen have their controls. */
  isOneOfMany: boolean
  /** Number of its first word among all; `null`: none is to be marked. */
  firstWord: number | null
  /** When its take begins; `null`: it cannot be played now. */
  startSeconds: number | null
  progress: LineProgress
  model: VoicesOf
  /** 0 on this device, and of what was said before; `null`: nobody knows. */
  creditsPerLine: number | null
  /** A service would have to be paid for it, had it not been said before. */
  isKnown: boolean
  /** It cannot be paid, or the service is away. */
  isBlocked: boolean
  /** Lines are being spoken: another one comes after them. */
  isSpeaking: boolean
  /** Not the script's. */
  isOwnVoice: boolean
  scriptSpeed: number
  /** `false`: the service speaks at one speed. */
  canSetSpeed: boolean
  /** While one is dragged: it, or where it would go beside this one. */
  place: DragPlace
  reorder: Reorder
  onPlayFrom: (seconds: number) => void
  onSpeak: SpeakLines
}

export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { view, place, reorder } = props
  const row = useRef<HTMLLIElement>(null)
  const isNear = useNear(row, props.isOneOfMany)
  return (
    <li
      ref={row}
      {...reorder.dropOn(view.line.id)}
      className={clsx(
        'group relative grid grid-cols-[minmax(36px,auto)_minmax(0,1fr)_auto] items-start gap-x-3 border-b py-3 pl-6 max-md:grid-cols-[44px_minmax(0,1fr)] max-md:pl-0',
        place === 'dragged' && 'opacity-40',
        place === 'held' && 'bg-accent-soft',
        place === 'before' && 'shadow-[0_-2px_0_var(--accent)]',
        place === 'after' && 'shadow-[0_2px_0_var(--accent)]',
      )}
    >
      {isNear ? <NearLine {...props} /> : <FarLine {...props} />}
    </li>
  )
}, isSame)

/** Far from what is seen a line is its words alone, at its height: a thousand rows of buttons make typing slow. */
function FarLine({ view, firstWord }: LineRowProps) {
  return (
    <div className="col-start-2 min-w-0 pt-0.5 pb-6">
      <LineText view={view} firstWord={firstWord} differences={null} />
    </div>
  )
}

function NearLine(props: LineRowProps) {
  const { view, number, startSeconds, reorder, onPlayFrom } = props
  const { line } = view
  const [isEditing, setEditing] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const differences = view.state === 'spoken' ? (view.take?.check?.differences ?? null) : null
  return (
    <>
      <button
        type="button"
        {...reorder.handle(line.id)}
        aria-label={t('voiceOver.line.move', { number })}
        title={t('voiceOver.line.move.keys')}
        aria-pressed={props.place === 'held'}
        className="absolute top-4 left-0 grid h-7 w-5 cursor-grab place-items-center rounded-sm text-ink-3 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 aria-pressed:text-accent aria-pressed:opacity-100 max-md:hidden"
      >
        <GripVertical className="size-4" aria-hidden />
      </button>
      <IconButton
        label={t('voiceOver.line.play', { number })}
        disabled={startSeconds === null}
        onClick={() => startSeconds !== null && onPlayFrom(startSeconds)}
        className="rounded-full border bg-raised"
      >
        <Play className="size-4 translate-x-px fill-current" aria-hidden />
      </IconButton>
      <div className="min-w-0 pt-0.5">
        {line.speaker !== null && <p className="text-sm font-semibold text-ink-2">{line.speaker}</p>}
        {isEditing ? (
          <LineEditor line={line} number={number} onDone={() => setEditing(false)} />
        ) : (
          <LineText view={view} firstWord={props.firstWord} differences={differences} />
        )}
        <LineFacts {...props} isChecked={differences !== null} />
        {differences && differences.length > 0 && <CheckResult differences={differences} />}
      </div>
      <div className="flex items-center max-md:col-start-2 max-md:mt-2 max-md:-mb-1 max-md:-ml-2">
        <SpeakLineButton {...props} isMisread={Boolean(differences?.length)} />
        <IconButton
          label={t('voiceOver.line.takesOf', { number })}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronDown className={clsx('transition-transform', isOpen && 'rotate-180')} aria-hidden />
        </IconButton>
        <LineMenu {...props} onEdit={() => setEditing(true)} />
      </div>
      {isOpen && <LineDetails {...props} />}
    </>
  )
}

/** Lines are read anew with every letter; most are what they were. */
function isSame(before: LineRowProps, after: LineRowProps): boolean {
  const { view: oldView, progress: oldProgress, ...old } = before
  const { view, progress, ...rest } = after
  // The names of one are those of the other.
  const names = Object.keys(rest) as (keyof typeof rest)[]
  return (
    names.every((name) => old[name] === rest[name]) &&
    isSameView(oldView, view) &&
    JSON.stringify(oldProgress) === JSON.stringify(progress)
  )
}

function isSameView(one: LineRowProps['view'], other: LineRowProps['view']): boolean {
  const [a, b] = [one.line, other.line]
  return (
    one.key === other.key &&
    one.state === other.state &&
    one.take === other.take &&
    one.takes.length === other.takes.length &&
    one.takes.every((take, index) => take === other.takes[index]) &&
    a.text === b.text &&
    a.speaker === b.speaker &&
    a.voiceId === b.voiceId &&
    a.speed === b.speed &&
    a.pauseAfterSeconds === b.pauseAfterSeconds &&
    a.isPauseWritten === b.isPauseWritten &&
    a.cue?.startSeconds === b.cue?.startSeconds
  )
}
