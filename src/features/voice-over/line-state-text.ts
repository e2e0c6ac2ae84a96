import { loadingText } from '@/components/speak-job-text'
import type { LineState } from '@/domain/script/line-views'
import { t } from '@/messages/voice-over'
import type { LineProgress } from './line-progress'

export function lineStateText(state: LineState, progress: LineProgress): string {
  if (progress?.kind === 'loading') return loadingText(progress.fraction)
  // A sentence is made in one go: there is nothing to tell before it is there.
  if (progress?.kind === 'speaking')
    return progress.percent === 0
      ? t('voiceOver.state.begun')
      : t('voiceOver.state.speaking', { percent: `${progress.percent} %` })
  if (progress && progress.kind !== 'failed') return t(`voiceOver.state.${progress.kind}`)
  return t(`voiceOver.state.${state}`)
}
