import { useDeferredValue, useMemo, useRef } from 'react'
import { useFollow } from '@/components/use-follow'
import { useSpokenWord } from '@/components/use-spoken-word'
import { useWordKeys } from '@/components/use-word-keys'
import { Skeleton } from '@/components/ui/skeleton'
import { useStable } from '@/lib/use-stable'
import { t } from '@/messages/voice-over'
import type { VoiceOver } from '@/storage/voice-overs'
import { isSpeaking, type SpeakJob } from '@/stores/speak-store'
import { useSpeechCost } from '@/stores/use-speech-cost'
import { FitNotice } from './fit-notice'
import { LeftTakes } from './left-takes'
import { LineRow, type LineRowProps } from './line-row'
import { lineProgress } from './line-progress'
import { LinesHeading } from './lines-heading'
import { speechObstacle } from './script-cost'
import { placeOfWords } from './script-words'
import { useReorder } from './use-reorder'
import type { ScriptPlayer } from './use-script-player'
import type { ScriptViews } from './use-script-views'
import type { SpeakLines } from './use-speak-lines'
import '@/components/transcript-text.css'

export type LinesProps = {
  voiceOver: VoiceOver
  views: ScriptViews
  job: SpeakJob | undefined
  player: ScriptPlayer
  onSpeak: SpeakLines
}

/** What was made of the script: each line with its take. The word that is heard is marked; a click plays from there. */
export function Lines(props: LinesProps) {
  const { views, leftTakes, isRead } = props.views
  if (views.length === 0) return <LeftTakes takes={leftTakes} />
  return (
    <section aria-label={t('voiceOver.lines.region')} className="min-w-0">
      <LinesHeading {...props} />
      <FitNotice voiceOver={props.voiceOver} views={props.views} />
      {isRead ? <LineList {...props} /> : <Skeleton className="h-40 rounded-xl" />}
      <LeftTakes takes={leftTakes} />
    </section>
  )
}

function LineList({ voiceOver, views, job, player, onSpeak }: LinesProps) {
  // Typing comes first; the lines follow.
  const shown = useDeferredValue(views.views)
  const list = useRef<HTMLOListElement>(null)
  const main = useRef(document.getElementById('main'))
  const words = useMemo(() => placeOfWords(shown, player.timeline.parts), [shown, player.timeline.parts])
  const { onSpoken, follow } = useFollow(main)
  useSpokenWord(list, words.times, words.count, player.subscribe, onSpoken)
  const playFrom = useStable((seconds: number) => {
    follow()
    player.playFrom(seconds)
  })
  const speak = useStable(onSpeak)
  const keys = useWordKeys(list, (word) => playFrom(words.times.starts[word] ?? 0))
  const { reorder, placeOf } = useReorder(list, lineIds(shown))
  const { connection, model, speaking, due } = views
  const price = connection ? (model?.costCredits ?? null) : 0
  const obstacle = speechObstacle(useSpeechCost(price))
  const isBlocked = model === null || (connection !== null && (obstacle?.isFinal ?? false))
  // They are taken from where they were said, and need no service.
  const free = useMemo(() => new Set(connection ? due.knownLineIds : []), [connection, due])
  return (
    <ol ref={list} aria-label={t('voiceOver.lines.region')} className="border-t" {...keys}>
      {shown.map((view, index) => (
        <LineRow
          key={view.line.id}
          view={view}
          number={index + 1}
          isLast={index === shown.length - 1}
          hasPause={hasPause(view, shown[index + 1])}
          isOneOfMany={shown.length > MANY_LINES}
          firstWord={words.firstOf.get(view.line.id) ?? null}
          startSeconds={words.startOf.get(view.line.id) ?? null}
          progress={lineProgress(view.line.id, view.key, job)}
          model={model}
          creditsPerLine={free.has(view.line.id) ? 0 : price}
          isKnown={free.has(view.line.id)}
          isBlocked={isBlocked && !free.has(view.line.id)}
          isSpeaking={isSpeaking(job)}
          isOwnVoice={view.spokenAs.voiceId !== voiceOver.script.voiceId}
          scriptSpeed={voiceOver.script.speed}
          canSetSpeed={speaking.canSetSpeed}
          place={placeOf(view.line.id)}
          reorder={reorder}
          onPlayFrom={playFrom}
          onSpeak={speak}
        />
      ))}
    </ol>
  )
}

const MANY_LINES = 60

function hasPause({ line }: LineRowProps['view'], next: LineRowProps['view'] | undefined): boolean {
  return next ? next.line.cue === null : line.isPauseWritten
}

const lineIds = (views: ScriptViews['views']) => views.map(({ line }) => line.id)
