import type { Script } from '@/domain/script/script'
import { PAUSE_TAG } from '@/domain/speech/pause-tags'
import { withoutMarks } from '@/domain/script/without-marks'
import { t } from '@/messages/translate'

const LONGEST = 60

/** What a script is called: its title, else how it begins. */
export function scriptTitle({ title, script }: { title: string; script: Pick<Script, 'lines'> }): string {
  const own = title.trim()
  if (own !== '') return own
  const said = (script.lines[0]?.text ?? '').replace(PAUSE_TAG, ' ')
  const first = withoutMarks(said).replace(/\s+/gu, ' ').trim()
  if (first === '') return t('voiceOver.untitled')
  return first.length > LONGEST ? `${first.slice(0, LONGEST).trimEnd()}…` : first
}
