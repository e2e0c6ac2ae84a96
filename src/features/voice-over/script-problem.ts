import { MAX_SCRIPT_CHARACTERS, type Script } from '@/domain/script/script'
import { LONGEST_PAUSE_SECONDS, longPauseTag, unreadPauseTag } from '@/domain/speech/pause-tags'
import { t } from '@/messages/voice-over'

/** Tags of speech markup, as people paste them from elsewhere. */
const MARKUP = /<\/?(speak|break|prosody|phoneme|say-as|sub|voice|emphasis|audio|p|s|lang)\b[^<>]*>/i
/** Everything but line breaks and tabs. */
const CONTROLS = /[^\P{Cc}\n\t]/gu

/** `isFinal`: nothing can be spoken before it is put right. */
type ScriptProblem = { title: string; text: string; isFinal: boolean }

/** What is wrong with a text, and what to do; `null`: nothing. None of it keeps the rest from being spoken but its length. */
export function scriptProblem({ text, lines }: Pick<Script, 'text' | 'lines'>): ScriptProblem | null {
  if (text.length > MAX_SCRIPT_CHARACTERS)
    return {
      title: t('voiceOver.script.tooLong', { count: text.length - MAX_SCRIPT_CHARACTERS }),
      text: t('voiceOver.script.tooLong.do', { most: MAX_SCRIPT_CHARACTERS }),
      isFinal: true,
    }
  if (lines.length === 0 && text.trim() !== '')
    return { title: t('voiceOver.script.nothing'), text: t('voiceOver.script.nothing.do'), isFinal: true }
  return tagProblem(text)
}

/** Tags that do something else than their writer expects. */
function tagProblem(text: string): ScriptProblem | null {
  const markup = MARKUP.exec(text)?.[0]
  if (markup !== undefined)
    return {
      title: t('voiceOver.script.markup', { tag: shortened(markup) }),
      text: t('voiceOver.script.markup.do'),
      isFinal: false,
    }
  const unread = unreadPauseTag(text)
  if (unread !== null)
    return {
      title: t('voiceOver.script.pauseUnread', { tag: shortened(unread) }),
      text: t('voiceOver.script.pauseUnread.do'),
      isFinal: false,
    }
  const long = longPauseTag(text)
  if (long === null) return null
  return {
    title: t('voiceOver.script.pauseLong', { tag: long, most: LONGEST_PAUSE_SECONDS }),
    text: t('voiceOver.script.pauseLong.do'),
    isFinal: false,
  }
}

const shortened = (tag: string) => (tag.length > 40 ? `${tag.slice(0, 40)}…` : tag)

/** Control characters cannot be seen or said, and break caption files. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '')
}
