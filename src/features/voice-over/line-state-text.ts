import type { LineState } from '@/domain/script/line-views'
import { t } from '@/messages/translate'
import type { LineProgress } from './line-progress'

export function lineStateText(state: LineState, progress: LineProgress): string {
  if (progress?.kind === 'speaking')
    return t('voiceOver.state.speaking', { percent: `${progress.percent} %` })
  if (progress && progress.kind !== 'failed') return t(`voiceOver.state.${progress.kind}`)
  return t(`voiceOver.state.${state}`)
}
