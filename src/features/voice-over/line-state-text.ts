import type { LineState } from '@/domain/script/line-views'
import { t } from '@/messages/translate'
import type { LineProgress } from './line-progress'

export function lineStateText(state: LineState, progress: LineProgress): string {
  if (progress?.kind === 'waiting') return t('voiceOver.state.waiting')
  if (progress?.kind === 'speaking')
    return progress.isLoading
      ? t('voiceOver.state.loading')
      : t('voiceOver.state.speaking', { percent: `${progress.percent} %` })
  return t(`voiceOver.state.${state}`)
}
