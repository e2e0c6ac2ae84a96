import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { analysisQueries } from '@/storage/analysis'
import { peaksQueries } from '@/storage/peaks'
import type { Recording } from '@/storage/recordings'
import { transcriptQueries, type ListedTranscript } from '@/storage/transcripts'
import { useJobs } from '@/stores/jobs-store'
import { RecordingFacts, RecordingHeading } from './recording-heading'
import { failedSince, shownTranscript, type TranscriptChoice } from './shown-transcript'
import { SidePanel } from './side-panel'
import { TranscriptArea } from './transcript-area'
import { useFind } from './use-find'
import { useSegments } from './use-segments'
import { useRecordingPlayer } from './use-recording-player'
import { WaveformArea } from './waveform-area'

/** Waveform above, words below, tools beside them. */
export function RecordingView({
  recording,
  transcripts,
}: {
  recording: Recording
  transcripts: ListedTranscript[]
}) {
  const [choice, setChoice] = useState<TranscriptChoice | null>(null)
  const transcript = shownTranscript(transcripts, choice)
  const windows = useQuery({
    ...transcriptQueries.windows(transcript?.id ?? ''),
    enabled: transcript !== null,
  })
  const segments = useSegments(windows.data)
  const peaks = useQuery(peaksQueries.detail(recording.id)).data ?? null
  const job = useJobs((store) => store.jobs[recording.id])
  // While the file is being read, its length is what it states.
  const stated = useQuery(analysisQueries.detail(recording.id)).data?.durationSeconds
  const durationSeconds = recording.media?.durationSeconds ?? stated ?? 0
  const player = useRecordingPlayer(recording, durationSeconds)
  const find = useFind(segments)
  const marksSeconds = useMemo(
    () => marksWithin(recording.marksSeconds, durationSeconds || Infinity),
    [recording.marksSeconds, durationSeconds],
  )
  const shown = { recording, transcript, segments, durationSeconds, find }
  const choose = (id: string) => setChoice({ id, newestId: transcripts[0]?.id ?? id })
  const tools = { ...shown, transcripts, marksSeconds, onSeek: player.seek, onChoose: choose }
  return (
    <div className="grid h-full grid-cols-[minmax(0,1fr)_320px] max-lg:grid-cols-1">
      <RecordingHeading {...tools} />
      <div className="flex min-h-0 min-w-0 flex-col low:overflow-y-auto">
        {/* On a phone the top bar has no room for them. */}
        <p className="px-3.5 pt-2.5 text-xs text-ink-3 low:pt-1 md:hidden">
          <RecordingFacts {...shown} />
        </p>
        <WaveformArea
          recordingId={recording.id}
          peaks={peaks}
          durationSeconds={durationSeconds}
          marksSeconds={marksSeconds}
          player={player}
        />
        <TranscriptArea
          {...shown}
          transcriptCount={transcripts.length}
          failed={failedSince(transcripts, transcript)}
          isRead={transcript === null || windows.data !== undefined}
          job={job}
          player={player}
        />
      </div>
      <aside className="min-h-0 overflow-y-auto border-l bg-raised px-4 py-3.5 max-lg:hidden">
        <SidePanel {...tools} />
      </aside>
    </div>
  )
}

/** One that was set as the take was stopped lies a little behind its end. */
function marksWithin(marksSeconds: number[], durationSeconds: number): number[] {
  const within = marksSeconds.map((seconds) => Math.min(seconds, durationSeconds))
  return [...new Set(within)].toSorted((one, other) => one - other)
}
