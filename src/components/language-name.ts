import type { LanguageCode } from '@/domain/transcript/transcript'

const names = new Intl.DisplayNames('en', { type: 'language' })

/** `jw` is Whisper's own code for Javanese. */
const WHISPER_CODES: Record<string, string> = { jw: 'jv' }

export function languageName(code: LanguageCode): string {
  return names.of(WHISPER_CODES[code] ?? code) ?? code
}
