import { DEFAULT_VOICE_ID, voiceNamed } from '@/domain/speech/voices'

/** The built-in voice for a name that may be another service's. */
export function deviceVoiceOf(voiceId: string): string {
  return voiceNamed(voiceId)?.id ?? DEFAULT_VOICE_ID
}

/** What a voice speaks, as a recogniser calls it; English where nobody knows. */
export function languageOfVoice(voiceId: string): string {
  return voiceNamed(voiceId)?.language.slice(0, 2) ?? 'en'
}
