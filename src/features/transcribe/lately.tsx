import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Speech } from 'lucide-react'
import { jobStateText } from '@/components/job-state'
import { MiniWaveform } from '@/components/mini-waveform'
import { scriptTitle } from '@/components/script-title'
import { Skeleton } from '@/components/ui/skeleton'
import { When } from '@/components/when'
import { lengthClock } from '@/domain/audio/time'
import { isUnderWay } from '@/domain/transcript/job-state'
import { t } from '@/messages/translate'
import { recordingQueries, type Recording } from '@/storage/recordings'
import { voiceOverQueries, type VoiceOver } from '@/storage/voice-overs'
import { useJobs } from '@/stores/jobs-store'
import { useOutline } from '@/stores/use-outline'
import { recordingRoute } from './use-add-files'

const SHOWN = 5

/** What was worked on last. */
export function Lately() {
  const { data: recordings } = useQuery(recordingQueries.list())
  const { data: voiceOvers } = useQuery(voiceOverQueries.list())
  if (!recordings || !voiceOvers) return <Skeleton className="h-40" />
  const works = [
    ...recordings.map((recording) => ({ at: recording.createdAt, recording })),
    ...voiceOvers.map((voiceOver) => ({ at: voiceOver.changedAt, voiceOver })),
  ].toSorted((one, other) => other.at - one.at)
  if (works.length === 0) return null
  return (
    <section aria-label={t('transcribe.lately')}>
      <div className="flex h-8 items-center justify-between">
        <h3 className="text-sm font-[550] text-ink-3">{t('transcribe.lately')}</h3>
        {works.length > SHOWN && (
          <Link to="/library" className="text-sm font-medium text-accent hover:underline">
            {t('transcribe.lately.all')}
          </Link>
        )}
      </div>
      <ul>
        {works
          .slice(0, SHOWN)
          .map((work) =>
            'recording' in work ? (
              <LatelyRow key={work.recording.id} recording={work.recording} />
            ) : (
              <ScriptRow key={work.voiceOver.id} voiceOver={work.voiceOver} />
            ),
          )}
      </ul>
    </section>
  )
}

function LatelyRow({ recording }: { recording: Recording }) {
  const outline = useOutline(recording)
  return (
    <li className="border-b">
      <Link
        {...recordingRoute(recording.id)}
        className="group flex h-[54px] items-center gap-3.5 rounded-sm pr-1 pl-1 transition-colors hover:bg-raised"
      >
        <MiniWaveform outline={outline} className="group-hover:text-accent max-md:w-20" />
        <span className="min-w-0 flex-1 truncate font-[550]">{recording.title}</span>
        <Facts recording={recording} />
      </Link>
    </li>
  )
}

function ScriptRow({ voiceOver }: { voiceOver: VoiceOver }) {
  return (
    <li className="border-b">
      <Link
        to="/voice-over/$voiceOverId"
        params={{ voiceOverId: voiceOver.id }}
        className="group flex h-[54px] items-center gap-3.5 rounded-sm pr-1 pl-1 transition-colors hover:bg-raised"
      >
        <span className="grid w-[119px] shrink-0 place-items-center text-wave group-hover:text-accent max-md:w-20">
          <Speech aria-hidden />
        </span>
        <span className="min-w-0 flex-1 truncate font-[550]">{scriptTitle(voiceOver)}</span>
        <span className="shrink-0 text-sm text-ink-3">
          {t('voiceOver.lines', { count: voiceOver.script.lines.length })} · <When at={voiceOver.changedAt} />
        </span>
      </Link>
    </li>
  )
}

function Facts({ recording: { id, media, createdAt } }: { recording: Recording }) {
  const state = useJobs((store) => store.jobs[id]?.state)
  const isTelling = state && (isUnderWay(state) || state.status === 'failed')
  const fact = isTelling ? jobStateText(state) : media && lengthClock(media.durationSeconds)
  return (
    // A reason why it failed may be longer than the title: it gives way, not the title or the time.
    <span className="flex max-w-2/5 shrink-0 text-sm whitespace-pre text-ink-3">
      {fact && (
        <>
          <span className="truncate">{fact}</span>
          {' · '}
        </>
      )}
      <When at={createdAt} />
    </span>
  )
}
