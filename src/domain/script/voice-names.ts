import { DEFAULT_VOICE_ID, voiceNamed, VOICES, type VoiceLanguage } from '@/domain/speech/voices'
import { languageOfText } from './language-of-text'

/** The built-in voice for a name that may be another service's. */
export function deviceVoiceOf(voiceId: string): string {
  return voiceNamed(voiceId)?.id ?? DEFAULT_VOICE_ID
}

/**
 * What is spoken, as a recogniser calls it. Voices of other services speak whatever they are given: there the text tells, and
 * `null` is nobody.
 */
export function spokenLanguage({ voiceId, text }: { voiceId: string; text: string }): string | null {
  return builtIn(voiceId)?.language.slice(0, 2) ?? languageOfText(text)
}

/** By whose rules a text of a language is read; `null` where no built-in voice speaks it. */
export function readingLanguage(voiceId: string, language: string): VoiceLanguage | null {
  const own = builtIn(voiceId)?.language
  return own ?? VOICES.find((voice) => voice.language.slice(0, 2) === language)?.language ?? null
}

const builtIn = (voiceId: string) => VOICES.find(({ id }) => id === voiceId)
