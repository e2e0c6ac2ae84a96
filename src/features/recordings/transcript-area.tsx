import { ArrowDownToLine } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { TranscriptText } from '@/components/transcript-text'
import { wordElement } from '@/components/transcript-words'
import { keepInSight, useFollow } from '@/components/use-follow'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { isUnderWay } from '@/domain/transcript/job-state'
import type { Segment } from '@/domain/transcript/transcript'
import { t } from '@/messages/recordings'
import type { Recording } from '@/storage/recordings'
import type { Transcript } from '@/storage/transcripts'
import type { TranscriptionJob } from '@/stores/jobs-store'
import { LastFailure } from './last-failure'
import { RecordingCost } from './recording-cost'
import type { FailedTranscript } from './shown-transcript'
import { TranscriptOutcome } from './transcript-outcome'
import { TranscriptProgress } from './transcript-progress'
import { useAskedPrice } from './use-asked-price'
import type { Find } from './use-find'
import type { RecordingPlayer } from './use-recording-player'

type TranscriptAreaProps = {
  recording: Recording
  transcript: Transcript | null
  /** How many there are of the recording. */
  transcriptCount: number
  /** A newer attempt, of which nothing is shown. */
  failed: FailedTranscript | null
  durationSeconds: number
  segments: Segment[]
  /** Whether the transcript's words, if there is one, have been read from storage. */
  isRead: boolean
  job: TranscriptionJob | undefined
  player: RecordingPlayer
  find: Find
}

/** The words; above them how far they are, below them how it ended. */
export function TranscriptArea({
  recording,
  transcript,
  transcriptCount,
  failed,
  durationSeconds,
  segments,
  isRead,
  job,
  player,
  find,
}: TranscriptAreaProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const { isFollowing, onSpoken, follow } = useFollow(scroller)
  useFoundInSight(scroller, find)
  const isRunning = isUnderWay(job?.state) && transcript?.status.kind === 'running'
  const asked = useAskedPrice(job, transcript, durationSeconds || null)
  return (
    <section
      aria-label={t('recording.transcript')}
      className="relative flex min-h-0 flex-1 flex-col low:min-h-30"
    >
      {isRunning && job && <TranscriptProgress job={job} />}
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-column px-6 pt-6.5 pb-16 low:pt-3 max-md:px-4 max-md:pt-4.5 low:max-md:pt-3">
          {asked !== null && (
            <div className="mb-7">
              <RecordingCost
                recordingId={recording.id}
                transcriptCount={transcriptCount}
                durationSeconds={asked === 'measuring' ? null : asked}
              />
            </div>
          )}
          {transcript?.wordTiming === 'approximate' && !isRunning && segments.length > 0 && (
            <p className="mb-5 text-sm text-ink-2">{t('recording.timing.note')}</p>
          )}
          <TranscriptText
            key={transcript?.id}
            segments={segments}
            language={transcript?.options.task === 'translate' ? 'en' : (transcript?.language ?? null)}
            found={find.found}
            subscribe={player.subscribe}
            onPlayFrom={(seconds) => {
              follow()
              player.playFrom(seconds)
            }}
            onSpoken={onSpoken}
          />
          {isRunning && <Coming isFirst={segments.length === 0} />}
          {isRead && !isRunning && asked === null && (
            <>
              <TranscriptOutcome
                recording={recording}
                transcript={transcript}
                job={job}
                hasWords={segments.length > 0}
              />
              {failed && <LastFailure failed={failed} />}
            </>
          )}
        </div>
      </div>
      {!isFollowing && segments.length > 0 && (
        <Button
          onClick={follow}
          className="absolute right-6 bottom-4 h-8 rounded-full shadow-pop max-md:right-4"
        >
          <ArrowDownToLine className="size-4" aria-hidden />
          {t('recording.follow')}
        </Button>
      )}
    </section>
  )
}

/** Holds the place of words that are still to come. */
function Coming({ isFirst }: { isFirst: boolean }) {
  return (
    <div className="grid grid-cols-[84px_minmax(0,1fr)] gap-x-[18px] max-md:grid-cols-1" aria-hidden>
      <span />
      <div className="flex flex-col gap-3.5 pt-2.5">
        {(isFirst ? ['w-full', 'w-[94%]', 'w-3/5'] : ['w-2/5']).map((width) => (
          <Skeleton key={width} className={`h-3.5 ${width}`} />
        ))}
      </div>
    </div>
  )
}

function useFoundInSight(scroller: RefObject<HTMLElement | null>, { current }: Find): void {
  const word = current?.words[0]
  useEffect(() => {
    const element = scroller.current && word !== undefined && wordElement(scroller.current, word)
    if (element && scroller.current) keepInSight(element, scroller.current)
  }, [scroller, word])
}
