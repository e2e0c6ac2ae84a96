import { t } from '@/messages/translate'

const LONGEST = 60

/** What music is called: its title, else how its description begins. */
export function compositionTitle({ title, request }: { title: string; request: { prompt: string } }): string {
  const own = title.trim()
  if (own !== '') return own
  const first = request.prompt.trim().replace(/\s+/gu, ' ')
  if (first === '') return t('music.untitled')
  return first.length > LONGEST ? `${first.slice(0, LONGEST).replace(/[,\s]+\S*$/u, '')}…` : first
}
