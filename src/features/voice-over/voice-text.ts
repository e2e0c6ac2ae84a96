import type { OfferedVoice } from '@/api/client/speech-offer'
import { languageName } from '@/components/language-name'
import type { Choice } from '@/components/ui/select'
import { voiceNamed, VOICES } from '@/domain/speech/voices'
import { t } from '@/messages/voice-over'

/** `American English · female · Apache-2.0`, as far as it is known. */
export function voiceFacts({ language, gender, licence }: OfferedVoice): string {
  return [language && languageName(language), gender && t(`voiceOver.voice.${gender}`), licence]
    .filter(Boolean)
    .join(' · ')
}

export function voiceName(voiceId: string, voices: readonly OfferedVoice[] = VOICES): string {
  if (voiceId === '') return t('voiceOver.voice.own')
  const known = voices.find(({ id }) => id === voiceId) ?? VOICES.find(({ id }) => id === voiceId)
  return known?.name || voiceId.replaceAll('_', ' ')
}

/** Favourites first; a chosen voice that the service does not have is there all the same, and says so. */
export function voiceChoices(
  voices: readonly OfferedVoice[],
  favouriteIds: readonly string[],
  chosenId: string,
): Choice<string>[] {
  const isFavourite = ({ id }: OfferedVoice) => favouriteIds.includes(id)
  const ordered = [...voices.filter(isFavourite), ...voices.filter((voice) => !isFavourite(voice))]
  const choices = ordered.map((voice) => ({
    value: voice.id,
    label: voiceName(voice.id, voices),
    note: voiceFacts(voice),
  }))
  if (voices.length === 0 || voices.some(({ id }) => id === chosenId)) return choices
  const missing = { value: chosenId, label: t('voiceOver.voice.notHere', { voice: voiceName(chosenId) }) }
  return [...choices, missing]
}

/** Whether this device has that very voice, so that hearing it is free. */
export const canPreview = (voiceId: string) => VOICES.some(({ id }) => id === voiceId)

export function previewText(voiceId: string): string {
  const language = voiceNamed(voiceId)?.language
  if (language === 'es' || language === 'it') return t(`voiceOver.voice.preview.text.${language}`)
  return t('voiceOver.voice.preview.text')
}
