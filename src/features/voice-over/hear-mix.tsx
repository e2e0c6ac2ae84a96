import { useQuery } from '@tanstack/react-query'
import { Headphones, Square } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { notify } from '@/components/ui/toast'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/voice-over'
import { recordingQueries } from '@/storage/recordings'
import { useMixPreview } from '@/stores/mix-preview-store'
import type { ScriptPlayer } from './use-script-player'

type HearMixProps = { timeline: ScriptPlayer['timeline']; recordingId: string | null }

/** The voice over the recording as it would be saved, to be heard first; nothing where there is no such recording. */
export function HearMix({ timeline, recordingId }: HearMixProps) {
  const { state, errorName, play, stop } = useMixPreview()
  const { data: recordings = [] } = useQuery(recordingQueries.list())
  const recording = recordings.find(({ id }) => id === recordingId)
  // It is not heard behind another screen.
  useEffect(() => () => useMixPreview.getState().stop(), [])
  useEffect(() => {
    if (errorName === null) return
    notify(failureText(errorName))
    useMixPreview.setState({ errorName: null })
  }, [errorName])
  if (!recording || timeline.parts.length === 0) return null
  if (state.status === 'idle')
    return (
      <Button onClick={() => void play(timeline, recording.id)}>
        <Headphones aria-hidden /> {t('voiceOver.over.hear')}
      </Button>
    )
  return (
    <div className="flex min-w-48 flex-1 items-center gap-4">
      <Button onClick={stop}>
        <Square className="fill-current" aria-hidden /> {t('voiceOver.over.stop')}
      </Button>
      {state.status === 'making' && (
        <ProgressBar label={t('voiceOver.over.making')} fraction={state.fraction} />
      )}
    </div>
  )
}
