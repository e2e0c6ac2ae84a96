import { AudioLines, RotateCw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { t } from '@/messages/voice-over'
import type { LineRowProps } from './line-row'

type SpeakLineButtonProps = Pick<
  LineRowProps,
  'view' | 'number' | 'progress' | 'creditsPerLine' | 'isBlocked' | 'isSpeaking' | 'onSpeak'
> & {
  /** Its take does not say what is written. */
  isMisread: boolean
}

/** Speaks this line alone, after those that are being spoken; what that costs stands in its name. */
export function SpeakLineButton(props: SpeakLineButtonProps) {
  const { view, number, progress, creditsPerLine, isBlocked, isMisread, onSpeak } = props
  const { line, state } = view
  const isBusy = progress !== null && progress.kind !== 'failed'
  const later = props.isSpeaking && !isBusy ? t('voiceOver.line.speakAfter') : undefined
  if (state === 'spoken' && !isMisread)
    return (
      <IconButton
        label={withPrice(t('voiceOver.line.speakAgain', { number }), creditsPerLine)}
        aria-description={later}
        disabled={isBusy || isBlocked}
        onClick={() => onSpeak([line.id], true)}
        className="md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
      >
        <RotateCw aria-hidden />
      </IconButton>
    )
  const isAgain = state === 'spoken'
  const Icon = isAgain ? RotateCw : AudioLines
  const [name, text] = NAMES[isAgain ? 'again' : later ? 'next' : 'now']
  return (
    <Button
      aria-label={withPrice(t(name, { number }), creditsPerLine)}
      title={later}
      disabled={isBusy || isBlocked}
      onClick={() => onSpeak([line.id], isAgain)}
      className="mr-1 h-8 max-md:mx-2"
    >
      <Icon className="size-4" aria-hidden />
      {t(text)}
    </Button>
  )
}

const NAMES = {
  now: ['voiceOver.line.speak', 'voiceOver.line.speakIt'],
  next: ['voiceOver.line.speakNextOf', 'voiceOver.line.speakNext'],
  again: ['voiceOver.line.speakAgain', 'voiceOver.line.again'],
} as const

function withPrice(label: string, creditsPerLine: number | null): string {
  if (creditsPerLine === 0) return label
  return `${label}, ${creditsPerLine === null ? t('cost.noPrice') : t('cost.about', { count: creditsPerLine })}`
}
