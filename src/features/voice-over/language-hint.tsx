import { Languages, X } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { OfferedVoice } from '@/api/client/speech-offer'
import { languageName } from '@/components/language-name'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { languageOfText } from '@/domain/script/language-of-text'
import { t } from '@/messages/voice-over'
import type { VoiceOver } from '@/storage/voice-overs'
import { useFavouriteVoices } from '@/stores/favourite-voices'
import { useScript } from '@/stores/script-store'
import type { ScriptViews } from './use-script-views'
import { voiceLanguage, voiceName } from './voice-text'

const MOST_OFFERED = 3

/** That the text reads as another language than its voice speaks, and voices that speak it. */
export function LanguageHint({ voiceOver, views }: { voiceOver: VoiceOver; views: ScriptViews }) {
  const { voiceId } = voiceOver.script
  const { model } = views
  const change = useScript((store) => store.change)
  const favouriteIds = useFavouriteVoices((store) => store.ids)
  const isFavourite = ({ id }: OfferedVoice) => favouriteIds.includes(id)
  const [dismissed, setDismissed] = useState('')
  const lines = useDeferredValue(views.views)
  // Lines of other voices may well be of another language.
  const language = useMemo(
    () =>
      languageOfText(
        lines
          .filter(({ spokenAs }) => spokenAs.voiceId === voiceId)
          .map(({ line }) => line.text)
          .join(' '),
      ),
    [lines, voiceId],
  )
  const spoken = voiceLanguage(voiceId, model)
  const pair = `${language} ${voiceId}`
  if (language === null || spoken === null || spoken.startsWith(language) || dismissed === pair) return null
  const voices = (model?.voices ?? [])
    .filter((voice) => voice.language?.startsWith(language))
    .toSorted((one, other) => Number(isFavourite(other)) - Number(isFavourite(one)))
    .slice(0, MOST_OFFERED)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border bg-raised py-3 pr-3 pl-5 max-md:pl-4">
      <Languages className="text-doubt" aria-hidden />
      <output className="min-w-48 flex-1">
        <span className="block font-semibold">
          {t('voiceOver.language.title', { language: languageName(language) })}
        </span>
        <span className="block text-sm text-pretty text-ink-2">
          {t('voiceOver.language.text', { voice: voiceName(voiceId, model), spoken: languageName(spoken) })}{' '}
          {voices.length === 0 && t('voiceOver.language.none')}
        </span>
      </output>
      <div className="flex flex-wrap items-center gap-2">
        {voices.map(({ id }) => (
          <Button key={id} onClick={() => change({ type: 'set voice', voiceId: id })}>
            {t('voiceOver.language.use', { voice: voiceName(id, model) })}
          </Button>
        ))}
        <IconButton label={t('ui.dismiss')} onClick={() => setDismissed(pair)}>
          <X aria-hidden />
        </IconButton>
      </div>
    </div>
  )
}
