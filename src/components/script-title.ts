import type { Script } from '@/domain/script/script'
import { withoutMarks } from '@/domain/script/without-marks'
import { t } from '@/messages/translate'

const LONGEST = 60

/** What a script is called: its title, else how it begins. */
export function scriptTitle({ title, script }: { title: string; script: Pick<Script, 'lines'> }): string {
  const own = title.trim()
  if (own !== '') return own
  const first = withoutMarks(script.lines[0]?.text ?? '').replace(/\s+/gu, ' ')
  if (first === '') return t('voiceOver.untitled')
  return first.length > LONGEST ? `${first.slice(0, LONGEST).trimEnd()}…` : first
}
