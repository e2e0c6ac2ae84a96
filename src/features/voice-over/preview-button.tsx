import { LoaderCircle, Square, Volume2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { t } from '@/messages/voice-over'
import { usePreview } from '@/stores/preview-store'
import { builtInVoice, previewText, type VoicesOf } from './voice-text'

type PreviewButtonProps = { voiceId: string; model: VoicesOf; name: string; className?: string }

/** Only where this device has the voice: nobody pays for a preview. */
export function PreviewButton({ voiceId, model, name, className }: PreviewButtonProps) {
  const voice = builtInVoice(voiceId, model)
  const status = usePreview(({ preview }) =>
    preview && preview.voiceId === voice?.id ? preview.status : null,
  )
  const play = usePreview((store) => store.play)
  const stop = usePreview((store) => store.stop)
  if (!voice) return null
  const [Icon, label] = LOOKS[status ?? 'idle']
  return (
    <IconButton
      label={t(label, { voice: name })}
      aria-busy={status === 'making'}
      onClick={() => (status ? stop() : void play(voice.id, previewText(voice)))}
      className={className}
    >
      <Icon className={status === 'making' ? 'animate-spin' : undefined} aria-hidden />
    </IconButton>
  )
}

const LOOKS = {
  idle: [Volume2, 'voiceOver.voice.preview'],
  making: [LoaderCircle, 'voiceOver.voice.preview.making'],
  playing: [Square, 'voiceOver.voice.preview.stop'],
} as const
