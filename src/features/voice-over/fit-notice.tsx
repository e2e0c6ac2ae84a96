import { Timer } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { fitCues } from '@/domain/script/fit-cues'
import { t } from '@/messages/voice-over'
import type { VoiceOver } from '@/storage/voice-overs'
import { useScript } from '@/stores/script-store'
import type { ScriptViews } from './use-script-views'

/** Of a script that came from captions: which lines do not fit their times, and what can be done. */
export function FitNotice({ voiceOver, views }: { voiceOver: VoiceOver; views: ScriptViews }) {
  const change = useScript((store) => store.change)
  const { speed } = voiceOver.script
  const { canSetSpeed } = views.speaking
  const fits = useMemo(() => fitCues(views.views, speed, canSetSpeed), [views.views, speed, canSetSpeed])
  const changed = fits.filter(({ isChanged }) => isChanged)
  const over = fits.filter(({ overSeconds }) => overSeconds > 0)
  const count = new Set([...changed, ...over].map(({ lineId }) => lineId)).size
  if (count === 0) return null
  const numberOf = (lineId: string) => views.views.findIndex(({ line }) => line.id === lineId) + 1
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border bg-raised px-5 py-4">
      <Timer className="text-doubt" aria-hidden />
      <output className="min-w-48 flex-1">
        <span className="block font-semibold">{t('voiceOver.fit.title', { count })}</span>
        {changed.length > 0 && <span className="block text-sm text-ink-2">{t('voiceOver.fit.text')}</span>}
        {over.length > 0 && (
          <span className="block text-sm text-ink-2">
            {t('voiceOver.fit.over', { count: over.length })}{' '}
            {over
              .map(({ lineId, overSeconds }) =>
                t('voiceOver.fit.lineOver', {
                  number: numberOf(lineId),
                  seconds: overSeconds.toFixed(1),
                }),
              )
              .join(' ')}
          </span>
        )}
      </output>
      {changed.length > 0 && (
        <Button
          onClick={() =>
            change({
              type: 'set line speeds',
              speeds: Object.fromEntries(changed.map((fit) => [fit.lineId, fit.speed])),
            })
          }
        >
          {t('voiceOver.fit.do')}
        </Button>
      )}
    </div>
  )
}
