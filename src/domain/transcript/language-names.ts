import type { LanguageCode } from './transcript'

/** Where Whisper's (and so OpenAI's) name of a language is not CLDR's, or its code is its own. */
const WHISPER_NAMES: Record<string, string> = {
  bn: 'bengali',
  jw: 'javanese',
  mi: 'maori',
  my: 'myanmar',
  nn: 'nynorsk',
  tl: 'tagalog',
}

const english = new Intl.DisplayNames('en', { type: 'language' })

/** The language as OpenAI's `verbose_json` writes it: `english`, `haitian creole`. An unknown code comes back as it is. */
export function openAiLanguageName(code: LanguageCode): string {
  return WHISPER_NAMES[code] ?? nameOf(code).toLowerCase()
}

function nameOf(code: LanguageCode): string {
  try {
    return english.of(code) ?? code
  } catch {
    return code
  }
}
