import { LONGEST_MUSIC_PROMPT, type MusicRequest } from './brief'

/** What a prompt is told beside a person's own words. */
type PromptHint = 'instrumental' | 'voice' | 'lyrics'

/** `leftOut`: what has no room in 500 characters. */
export type ServicePrompt = { prompt: string; leftOut: PromptHint[] }

/** Words by which a prompt already says it. */
const INSTRUMENTAL = /\binstrumental|\b(no|without) (any )?(vocals?|voices?|singing|lyrics|words)\b/i

/**
 * The contract has one field for words, so a service is told of singing in its prompt. A service that only plays needs no
 * hints.
 */
export function servicePrompt(request: MusicRequest, canSing: boolean): ServicePrompt {
  const hints = canSing ? hintsOf(request) : []
  let prompt = request.prompt.trim()
  const leftOut: PromptHint[] = []
  for (const { hint, words } of hints) {
    const longer = `${prompt.replace(/[.,;\s]+$/, '')}${words}`
    if (longer.length <= LONGEST_MUSIC_PROMPT) prompt = longer
    else leftOut.push(hint)
  }
  return { prompt, leftOut }
}

function hintsOf(request: MusicRequest): { hint: PromptHint; words: string }[] {
  const { prompt, isInstrumental, voice, lyrics } = request
  if (isInstrumental)
    return INSTRUMENTAL.test(prompt) ? [] : [{ hint: 'instrumental', words: ', instrumental, no vocals' }]
  const hints: { hint: PromptHint; words: string }[] = []
  if (voice?.trim()) hints.push({ hint: 'voice', words: `, sung by ${voice.trim()}` })
  if (lyrics.trim()) hints.push({ hint: 'lyrics', words: `. Lyrics: ${lyrics.trim()}` })
  return hints
}
