import { Headphones, Square } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import { notify } from '@/components/ui/toast'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/voice-over'
import { useMixPreview } from '@/stores/mix-preview-store'
import type { ScriptPlayer } from './use-script-player'

type HearMixProps = { timeline: ScriptPlayer['timeline']; recordingId: string }

/** The voice over the recording as it would be saved, to be heard first. */
export function HearMix({ timeline, recordingId }: HearMixProps) {
  const { state, errorName, play, stop } = useMixPreview()
  useEffect(() => {
    if (errorName === null) return
    notify(failureText(errorName))
    useMixPreview.setState({ errorName: null })
  }, [errorName])
  if (state.status === 'idle')
    return (
      <Button className="mt-4" onClick={() => void play(timeline, recordingId)}>
        <Headphones aria-hidden /> {t('voiceOver.over.hear')}
      </Button>
    )
  return (
    <div className="mt-4 flex items-center gap-4">
      <Button onClick={stop}>
        <Square className="fill-current" aria-hidden /> {t('voiceOver.over.stop')}
      </Button>
      {state.status === 'making' && (
        <ProgressBar label={t('voiceOver.over.making')} fraction={state.fraction} />
      )}
    </div>
  )
}
