import { MAX_SCRIPT_CHARACTERS, type Script } from '@/domain/script/script'
import { t } from '@/messages/voice-over'

/** Tags of speech markup, as people paste them from elsewhere. */
const MARKUP = /<\/?(speak|break|prosody|phoneme|say-as|sub|voice|emphasis|audio|p|s|lang)\b[^<>]*>/i
/** Everything but line breaks and tabs. */
const CONTROLS = /[^\P{Cc}\n\t]/gu

/** What is wrong with a text, and what to do; `null`: nothing. None of it keeps the rest from being spoken but its length. */
export function scriptProblem({
  text,
  lines,
}: Pick<Script, 'text' | 'lines'>): { title: string; text: string; isFinal: boolean } | null {
  if (text.length > MAX_SCRIPT_CHARACTERS)
    return {
      title: t('voiceOver.script.tooLong', { count: text.length - MAX_SCRIPT_CHARACTERS }),
      text: t('voiceOver.script.tooLong.do', { most: MAX_SCRIPT_CHARACTERS }),
      isFinal: true,
    }
  if (lines.length === 0 && text.trim() !== '')
    return { title: t('voiceOver.script.nothing'), text: t('voiceOver.script.nothing.do'), isFinal: true }
  const tag = MARKUP.exec(text)?.[0]
  if (tag === undefined) return null
  return {
    title: t('voiceOver.script.markup', { tag: tag.length > 40 ? `${tag.slice(0, 40)}…` : tag }),
    text: t('voiceOver.script.markup.do'),
    isFinal: false,
  }
}

/** Control characters cannot be seen or said, and break caption files. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '')
}
