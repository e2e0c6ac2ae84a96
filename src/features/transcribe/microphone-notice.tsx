import { Mic, MicOff } from 'lucide-react'
import { useEffect } from 'react'
import { announce } from '@/lib/announce'
import { t } from '@/messages/translate'
import type { Microphone } from '@/services/microphone'
import type { MicrophoneTrouble } from '@/stores/microphone-choice'

type MicrophoneNoticeProps = {
  trouble: MicrophoneTrouble
  /** The one that is heard, if any is. */
  microphone: Microphone
}

/** The microphone that was meant is not there, or not there any more: what is heard instead, and what was kept. */
export function MicrophoneNotice({ trouble, microphone }: MicrophoneNoticeProps) {
  const [title, text] = textOf(trouble, microphone.label || t('transcribe.microphone'))
  useEffect(() => announce(`${title}. ${text}`), [title, text])
  const Icon = trouble.kind === 'disconnected' && !trouble.isReplaced ? MicOff : Mic
  return (
    <div className="mt-4 flex items-start gap-3 rounded-lg border border-doubt p-3.5">
      <Icon className="mt-0.5 text-doubt" aria-hidden />
      <div>
        <p className="font-[550]">{title}</p>
        <p className="text-sm text-ink-2">{text}</p>
      </div>
    </div>
  )
}

function textOf(trouble: MicrophoneTrouble, heard: string): [title: string, text: string] {
  const device = trouble.label || t('take.microphone.chosen')
  if (trouble.kind === 'missing')
    return [t('take.microphone.missing', { device, heard }), t('take.microphone.missing.do')]
  const title = t('take.microphone.disconnected', { device })
  return [title, trouble.isReplaced ? t('take.microphone.replaced', { heard }) : t('take.microphone.none')]
}
