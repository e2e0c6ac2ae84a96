import { LoaderCircle, Square, Volume2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { t } from '@/messages/voice-over'
import { usePreview } from '@/stores/preview-store'
import { canPreview, previewText } from './voice-text'

type PreviewButtonProps = { voiceId: string; name: string; className?: string }

export function PreviewButton({ voiceId, name, className }: PreviewButtonProps) {
  const status = usePreview(({ preview }) => (preview?.voiceId === voiceId ? preview.status : null))
  const play = usePreview((store) => store.play)
  const stop = usePreview((store) => store.stop)
  if (!canPreview(voiceId)) return null
  const [Icon, label] = LOOKS[status ?? 'idle']
  return (
    <IconButton
      label={t(label, { voice: name })}
      aria-busy={status === 'making'}
      onClick={() => (status ? stop() : void play(voiceId, previewText(voiceId)))}
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
