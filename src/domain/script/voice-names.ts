import { DEFAULT_VOICE_ID, FOREIGN_VOICES, VOICES } from '@/domain/speech/voices'

/** The built-in voice for a name that may be another service's. */
export function deviceVoiceOf(voiceId: string): string {
  if (VOICES.some(({ id }) => id === voiceId)) return voiceId
  return FOREIGN_VOICES[voiceId] ?? DEFAULT_VOICE_ID
}

/** What a voice speaks, as a recogniser calls it; English where nobody knows. */
export function languageOfVoice(voiceId: string): string {
  const voice = VOICES.find(({ id }) => id === deviceVoiceOf(voiceId))
  return voice?.language.slice(0, 2) ?? 'en'
}
