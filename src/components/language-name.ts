import type { LanguageCode } from '@/domain/transcript/transcript'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** `jw` is Whisper's own code for Javanese. */
const WHISPER_CODES: Record<string, string> = { jw: 'jv' }

/** Chromium ships without the names of these. */
const LEFT_OUT: Record<string, string> = { ba: 'Bashkir', bo: 'Tibetan' }

export function languageName(code: LanguageCode): string {
  return names.of(WHISPER_CODES[code] ?? code) ?? LEFT_OUT[code] ?? code
}
