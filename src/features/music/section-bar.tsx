import { clsx } from 'clsx'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { SubscribeToPlayhead } from '@/components/playhead-time'
import { clock } from '@/domain/audio/time'
import type { TakeScore, TakeSection } from '@/domain/score/take-score'
import { useWidth } from '@/lib/use-width'
import { t } from '@/messages/music'

type SectionBarProps = {
  score: TakeScore
  durationSeconds: number
  subscribe: SubscribeToPlayhead
  onSeek: (seconds: number) => void
}

/** The form of a piece, exactly below its waveform: sections, and the chord of each moment. A press jumps there. */
export function SectionBar({ score, durationSeconds, subscribe, onSeek }: SectionBarProps) {
  const { sections } = score
  const chords = useMemo(() => sections.flatMap((section) => section.chords), [sections])
  const section = useCurrent(sections, subscribe)
  const chord = useCurrent(chords, subscribe)
  const box = useRef<HTMLDivElement>(null)
  const pixelsPerSecond = useWidth(box) / durationSeconds
  /** A name that has no room is not shown cut off; that of the present always is. */
  const shownName = (name: string, span: Span, isCurrent: boolean) =>
    isCurrent || lengthOf(span) * pixelsPerSecond > name.length * LETTER_PIXELS + PADDING_PIXELS ? name : ''
  const place = ({ startSeconds, endSeconds }: Span) => ({
    left: `${(100 * startSeconds) / durationSeconds}%`,
    width: `${(100 * (endSeconds - startSeconds)) / durationSeconds}%`,
  })
  return (
    <div ref={box} className="mt-2 grid gap-1">
      <Row label={t('music.sections')} className="h-7">
        {sections.map((each, index) => (
          <button
            key={each.startSeconds}
            type="button"
            style={place(each)}
            aria-current={index === section ? 'true' : undefined}
            aria-label={t('music.section.named', {
              name: sectionName(each),
              time: clock(each.startSeconds),
            })}
            onClick={() => onSeek(each.startSeconds)}
            className={clsx(CELL, 'px-1.5 text-left text-xs')}
          >
            {shownName(sectionName(each), each, index === section)}
          </button>
        ))}
      </Row>
      <Row label={t('music.chords')} className="h-6">
        {chords.map((each, index) => (
          <button
            key={each.startSeconds}
            type="button"
            style={place(each)}
            tabIndex={index === Math.max(0, chord) ? 0 : -1}
            aria-current={index === chord ? 'true' : undefined}
            aria-label={t('music.chord.named', { name: each.name, time: clock(each.startSeconds) })}
            onClick={() => onSeek(each.startSeconds)}
            onKeyDown={walk}
            className={clsx(CELL, 'text-center text-2xs')}
          >
            {shownName(each.name, each, index === chord)}
          </button>
        ))}
      </Row>
    </div>
  )
}

type Span = { startSeconds: number; endSeconds: number }

/** Of the small type of a cell. */
const LETTER_PIXELS = 6.5
const PADDING_PIXELS = 8

const lengthOf = ({ startSeconds, endSeconds }: Span) => endSeconds - startSeconds

const CELL =
  'absolute inset-y-0 truncate border-x border-surface bg-sunken bg-clip-padding font-medium text-ink-2 transition-colors first:rounded-l-sm last:rounded-r-sm hover:text-ink focus-visible:z-1 aria-[current]:z-1 aria-[current]:min-w-max aria-[current]:bg-accent-soft aria-[current]:px-1 aria-[current]:text-accent'

function Row({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  return (
    <fieldset aria-label={label} className={clsx('relative min-w-0', className)}>
      {children}
    </fieldset>
  )
}

function sectionName({ name }: TakeSection): string {
  return t(`music.section.${name}`)
}

/** Which of these holds the playhead; -1 while the take is not heard. */
function useCurrent(spans: readonly Span[], subscribe: SubscribeToPlayhead): number {
  const [current, setCurrent] = useState(-1)
  const last = useRef(-1)
  useEffect(
    () =>
      subscribe((seconds) => {
        const next = spans.findIndex(
          ({ startSeconds, endSeconds }) => startSeconds <= seconds + 1e-3 && seconds + 1e-3 < endSeconds,
        )
        if (next !== last.current) setCurrent(next)
        last.current = next
      }),
    [spans, subscribe],
  )
  return current
}

/** Arrows move along the chords: they are one stop of the Tab key. */
function walk(event: KeyboardEvent<HTMLButtonElement>): void {
  const { currentTarget: at, key } = event
  const to = { ArrowRight: at.nextElementSibling, ArrowLeft: at.previousElementSibling }[key]
  if (!(to instanceof HTMLElement)) return
  event.preventDefault()
  to.focus()
}
