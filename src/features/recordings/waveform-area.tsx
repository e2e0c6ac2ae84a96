import { useQuery } from '@tanstack/react-query'
import { ZoomIn, ZoomOut } from 'lucide-react'
import { useRef, useState } from 'react'
import { MarkLane } from '@/components/mark-lane'
import { Overview } from '@/components/overview'
import { SpeechLane } from '@/components/speech-lane'
import { TimeRuler } from '@/components/time-ruler'
import { createTimeView } from '@/components/time-view'
import { IconButton } from '@/components/ui/icon-button'
import { Waveform } from '@/components/waveform'
import type { Peaks } from '@/domain/audio/peaks'
import { useWidth } from '@/lib/use-width'
import { t } from '@/messages/recordings'
import { analysisQueries } from '@/storage/analysis'
import type { RecordingPlayer } from './use-recording-player'

type WaveformAreaProps = {
  recordingId: string
  peaks: Peaks | null
  durationSeconds: number
  marksSeconds: readonly number[]
  player: RecordingPlayer
}

const NO_SPEECH: never[] = []

/** At first a minute is shown; zooming goes from a quarter of an hour to a few seconds. */
const VIEW_SECONDS = 60
const ZOOM_STEPS = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8]

export function WaveformArea({
  recordingId,
  peaks,
  durationSeconds,
  marksSeconds,
  player,
}: WaveformAreaProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [view] = useState(createTimeView)
  const [zoom, setZoom] = useState(4)
  const speech = useQuery(analysisQueries.detail(recordingId)).data?.speech ?? NO_SPEECH
  const isReady = peaks !== null && durationSeconds > 0 && width > 0
  const drawn = { durationSeconds, view, subscribe: player.subscribe, onSeek: player.seek }
  return (
    <section
      aria-label={t('recording.waveform')}
      className="group/wave relative shrink-0 border-b px-6 pt-4.5 pb-2.5 max-md:px-3.5 max-md:pt-3 low:py-1"
    >
      <div ref={box} className="min-h-[167px] low:min-h-9">
        {isReady ? (
          <>
            <div className="relative low:hidden">
              <Waveform
                {...drawn}
                peaks={peaks}
                pixelsPerSecond={(width / VIEW_SECONDS) * (ZOOM_STEPS[zoom] ?? 1)}
                selection={player.loop}
                onSelect={player.selectLoop}
              />
              <MarkLane marksSeconds={marksSeconds} view={view} />
            </div>
            <div className="low:hidden">
              <SpeechLane speech={speech} view={view} />
              <TimeRuler view={view} />
            </div>
            <Overview {...drawn} peaks={peaks} marksSeconds={marksSeconds} />
          </>
        ) : (
          <Waiting />
        )}
      </div>
      <Zoom step={zoom} onZoom={setZoom} />
    </section>
  )
}

function Zoom({ step, onZoom }: { step: number; onZoom: (step: number) => void }) {
  return (
    <div className="absolute top-2 right-5 flex rounded border bg-raised opacity-0 transition-opacity group-hover/wave:opacity-100 focus-within:opacity-100 low:hidden max-md:hidden">
      <IconButton
        label={t('recording.zoomOut')}
        className="size-7"
        disabled={step === 0}
        onClick={() => onZoom(step - 1)}
      >
        <ZoomOut className="size-4" aria-hidden />
      </IconButton>
      <IconButton
        label={t('recording.zoomIn')}
        className="size-7"
        disabled={step === ZOOM_STEPS.length - 1}
        onClick={() => onZoom(step + 1)}
      >
        <ZoomIn className="size-4" aria-hidden />
      </IconButton>
    </div>
  )
}

/** In the final layout, so that nothing jumps when the first peaks come. */
function Waiting() {
  return (
    <div className="flex h-[104px] flex-col low:h-9 justify-center">
      <div className="h-0.5 rounded-full bg-line" />
    </div>
  )
}
