import type { Recording } from '@/storage/recordings'
import type { TranscriptMatch } from '@/storage/transcript-search'
import type { Composition } from '@/storage/compositions'
import type { VoiceOver } from '@/storage/voice-overs'

export const SHOW = ['all', 'file', 'take', 'sample', 'script', 'music', 'starred'] as const
export type Show = (typeof SHOW)[number]

/** What the Library's address may say. */
export type LibrarySearch = { q?: string; show?: Show }

export type LibraryEntry = { recording: Recording; matches: TranscriptMatch[] }

export function restoreLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  const show = SHOW.find((kind) => kind === search['show'])
  const q = search['q']
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(typeof q === 'number' && { q: String(q) }),
    ...(show && show !== 'all' && { show }),
  }
}

/** Recordings of the kind whose title or transcript holds the text, in their order. */
export function found(
  recordings: Recording[],
  matches: TranscriptMatch[],
  text: string,
  show: Show,
): LibraryEntry[] {
  const wanted = text.trim().toLocaleLowerCase()
  const matchesOf = ({ id }: Recording) => matches.filter(({ recordingId }) => recordingId === id)
  return recordings
    .filter((recording) => isShown(recording, show))
    .map((recording) => ({ recording, matches: wanted === '' ? [] : matchesOf(recording) }))
    .filter(
      ({ recording, matches: own }) => own.length > 0 || recording.title.toLocaleLowerCase().includes(wanted),
    )
}

/** Scripts whose title or text holds the words, in their order. */
export function foundScripts(voiceOvers: VoiceOver[], text: string, show: Show): VoiceOver[] {
  const wanted = text.trim().toLocaleLowerCase()
  return voiceOvers.filter(
    ({ title, script, isStarred }) =>
      (show === 'all' || show === 'script' || (show === 'starred' && isStarred)) &&
      `${title}\n${script.text}`.toLocaleLowerCase().includes(wanted),
  )
}

/** Music whose title or description holds the words, in its order. */
export function foundMusic(compositions: Composition[], text: string, show: Show): Composition[] {
  const wanted = text.trim().toLocaleLowerCase()
  return compositions.filter(
    ({ title, request, isStarred }) =>
      (show === 'all' || show === 'music' || (show === 'starred' && isStarred)) &&
      `${title}\n${request.prompt}`.toLocaleLowerCase().includes(wanted),
  )
}

function isShown(recording: Recording, show: Show): boolean {
  if (show === 'starred') return recording.isStarred
  return show === 'all' || recording.kind === show
}
