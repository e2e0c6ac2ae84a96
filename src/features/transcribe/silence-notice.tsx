import { MicOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { announce } from '@/lib/announce'
import { t } from '@/messages/translate'
import type { Microphone } from '@/services/microphone'
import type { TakeRecorder } from '@/services/take-recorder'

const NOTICED_AFTER_SECONDS = 2
const LOOK_MILLISECONDS = 200

type SilenceNoticeProps = { recorder: TakeRecorder; microphone: Microphone; isPaused: boolean }

/** Tells within 2 s that nothing arrives, and how long it has been. */
export function SilenceNotice({ recorder, microphone, isPaused }: SilenceNoticeProps) {
  const seconds = useSilentSeconds(recorder)
  const isSilent = seconds >= NOTICED_AFTER_SECONDS && !isPaused
  const device = microphone.label || t('transcribe.microphone')
  useEffect(() => {
    if (isSilent) announce(t('take.silent', { device, seconds: NOTICED_AFTER_SECONDS }))
  }, [isSilent, device])
  if (!isSilent) return null
  return (
    <div className="mt-4 flex items-start gap-3 rounded-lg border border-doubt p-3.5">
      <MicOff className="mt-0.5 text-doubt" aria-hidden />
      <div>
        <p className="font-[550]">{t('take.silent', { device, seconds })}</p>
        <p className="text-sm text-ink-2">{t('take.silent.do')}</p>
      </div>
    </div>
  )
}

function useSilentSeconds(recorder: TakeRecorder): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const look = () => setSeconds(Math.floor(recorder.meter.silentSeconds))
    const timer = setInterval(look, LOOK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [recorder])
  return seconds
}
