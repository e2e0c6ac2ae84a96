import { LONGEST_MUSIC_PROMPT, LONGEST_MUSIC_SECONDS, SHORTEST_MUSIC_SECONDS } from '@/domain/music/brief'
import { t } from '@/messages/music'

type Problem = { title: string; text: string }

/** As a person counts them: a picture is one. */
export const charactersOf = (text: string): number => Array.from(text).length

/** Why nothing can be made of this prompt; `null`: something can. An empty one is only told once it is asked for. */
export function promptProblem(prompt: string): Problem | null {
  if (prompt.trim() === '') return { title: t('music.prompt.empty'), text: t('music.prompt.empty.do') }
  const over = charactersOf(prompt) - LONGEST_MUSIC_PROMPT
  if (over > 0)
    return {
      title: t('music.prompt.tooLong', { count: over }),
      text: t('music.prompt.tooLong.do', { most: LONGEST_MUSIC_PROMPT }),
    }
  if (!/[\p{L}\p{N}]/u.test(prompt))
    return { title: t('music.prompt.noWords'), text: t('music.prompt.noWords.do') }
  return null
}

export function lengthProblem(seconds: number): string | null {
  const isInRange = seconds >= SHORTEST_MUSIC_SECONDS && seconds <= LONGEST_MUSIC_SECONDS
  if (isInRange) return null
  return t('music.length.bad', { least: SHORTEST_MUSIC_SECONDS, most: LONGEST_MUSIC_SECONDS })
}
