import { TriangleAlert } from 'lucide-react'
import type { WordDifference } from '@/domain/script/compare-words'
import { t } from '@/messages/voice-over'

/** Where a take does not say what is written. */
export function CheckResult({ differences }: { differences: readonly WordDifference[] }) {
  return (
    <p className="mt-1 flex w-full gap-2 text-sm text-ink">
      <TriangleAlert className="size-4 translate-y-0.5 text-doubt" aria-hidden />
      <span>{differences.map(differenceText).join('; ')}</span>
    </p>
  )
}

function differenceText({ kind, written, heard }: WordDifference): string {
  if (kind === 'dropped') return t('voiceOver.check.dropped', { written })
  if (kind === 'added') return t('voiceOver.check.added', { heard })
  return t('voiceOver.check.misread', { written, heard })
}
