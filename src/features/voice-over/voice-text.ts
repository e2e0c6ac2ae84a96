import type { OfferedVoice } from '@/api/client/speech-offer'
import { languageName } from '@/components/language-name'
import type { Choice } from '@/components/ui/select'
import { voiceNamed, VOICES, type Voice } from '@/domain/speech/voices'
import { t } from '@/messages/voice-over'
import type { SpeechModelOffer } from '@/services/voices'

/** The model whose voices they are; `null` while nobody knows. */
export type VoicesOf = Pick<SpeechModelOffer, 'voices' | 'hasStandIns'> | null

/** `American English · female · Apache-2.0`, as far as it is known. */
export function voiceFacts({ language, gender, licence }: Omit<OfferedVoice, 'id' | 'name'>): string {
  return [language && languageName(language), gender && t(`voiceOver.voice.${gender}`), licence]
    .filter(Boolean)
    .join(' · ')
}

/** As people call these languages. */
const COUNTRIES: Record<string, string> = { 'en-US': 'US USA', 'en-GB': 'UK GB' }

/** By which a voice is found too: its id, and its language in that language. */
export function voiceKeywords({ id, language }: Pick<OfferedVoice, 'id' | 'language'>): string {
  if (language === null) return id
  return [id, ownName(language), COUNTRIES[language]].filter(Boolean).join(' ')
}

const ownNames = new Map<string, string | undefined>()

/** Voices are listed with every letter of a script, and to look up a language takes long. */
function ownName(language: string): string | undefined {
  if (!ownNames.has(language)) ownNames.set(language, lookUpName(language))
  return ownNames.get(language)
}

function lookUpName(language: string): string | undefined {
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(language)
  } catch {
    // A service may call it anything.
    return undefined
  }
}

export function voiceName(voiceId: string, model: VoicesOf = null): string {
  if (voiceId === '') return t('voiceOver.voice.own')
  const known = [...(model?.voices ?? []), ...VOICES].find(({ id }) => id === voiceId)
  return known?.name || voiceId.replaceAll('_', ' ')
}

/** The built-in voice that is heard under a name: what this device lets be heard for free. */
export function builtInVoice(voiceId: string, model: VoicesOf): Voice | undefined {
  return model?.hasStandIns ? voiceNamed(voiceId) : VOICES.find(({ id }) => id === voiceId)
}

export function voiceLanguage(voiceId: string, model: VoicesOf): string | null {
  const offered = model?.voices.find(({ id }) => id === voiceId)
  return offered?.language ?? builtInVoice(voiceId, model)?.language ?? null
}

/** Favourites first; a chosen voice that the service does not have is there all the same, and says so. */
export function voiceChoices(
  model: VoicesOf,
  favouriteIds: readonly string[],
  chosenId: string,
): Choice<string>[] {
  const voices = model?.voices ?? []
  const isFavourite = ({ id }: OfferedVoice) => favouriteIds.includes(id)
  const ordered = [...voices.filter(isFavourite), ...voices.filter((voice) => !isFavourite(voice))]
  const choices = ordered.map((voice) => ({
    value: voice.id,
    label: voiceName(voice.id, model),
    note: voiceFacts(voice),
    keywords: voiceKeywords(voice),
  }))
  return voices.some(({ id }) => id === chosenId) ? choices : [...choices, otherVoice(chosenId, model)]
}

/** It may be heard all the same: by the voice that stands in for it. */
function otherVoice(voiceId: string, model: VoicesOf): Choice<string> {
  const voice = voiceName(voiceId)
  if (model === null) return { value: voiceId, label: voice }
  const standIn = model.hasStandIns ? builtInVoice(voiceId, model) : undefined
  if (!standIn) return { value: voiceId, label: t('voiceOver.voice.notHere', { voice }) }
  return {
    value: voiceId,
    label: t('voiceOver.voice.standIn', { voice, standIn: standIn.name }),
    note: voiceFacts(standIn),
  }
}

export function previewText({ language }: Voice): string {
  if (language === 'es' || language === 'it') return t(`voiceOver.voice.preview.text.${language}`)
  return t('voiceOver.voice.preview.text')
}
