import { queryOptions } from '@tanstack/react-query'
import { musicClient } from '@/engines/music/music.client'
import type { MusicEngine } from './compose-here'

export const musicReadingQueries = {
  all: ['musicReadings'] as const,
  /**
   * What the composer takes a prompt to mean. Fails with `PromptLengthError`, or `UnreadablePromptError` where there is nothing to
   * go by.
   */
  of: (prompt: string, engine: MusicEngine = musicClient) =>
    queryOptions({
      queryKey: [...musicReadingQueries.all, prompt],
      queryFn: ({ signal }) => engine.call('read', { prompt }, { signal }),
      networkMode: 'always',
      staleTime: Infinity,
      retry: false,
    }),
}
