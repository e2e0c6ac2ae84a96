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

/** The code of a language by either of the ways in which services tell it: `en`, `english`; `null` if they do not know. */
export function languageCodeOf(nameOrCode: string): LanguageCode | null {
  const known = nameOrCode.trim().toLowerCase()
  codes ??= codesByName()
  const [code = ''] = known.split('-')
  return codes.get(known) ?? (/^[a-z]{2,3}$/.test(code) && code !== 'und' ? code : null)
}

let codes: Map<string, LanguageCode> | undefined

/** By the names that `Intl` gives to all two-letter codes, and the few longer ones that Whisper knows. */
function codesByName(): Map<string, LanguageCode> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const pairs = letters.flatMap((first) => letters.map((second) => first + second))
  const byName = new Map<string, LanguageCode>()
  for (const code of [...pairs, 'haw', 'yue', ...Object.keys(WHISPER_NAMES)]) {
    const isOld = Intl.getCanonicalLocales(code)[0] !== code && !(code in WHISPER_NAMES)
    const name = openAiLanguageName(code)
    if (!isOld && name !== code) byName.set(name, code)
  }
  return byName
}
