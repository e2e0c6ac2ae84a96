import type { MediaInfo } from '@/domain/audio/media-info'
import { t } from '@/messages/translate'

/** What of a file was not read, if anything; the rest was. */
export function mediaNotice(media: MediaInfo | null | undefined): string | null {
  if (!media) return null
  const notices = [
    media.isTruncated && t('media.truncated'),
    media.unheardTracks && t('media.unheardTracks', { count: media.unheardTracks }),
  ].filter((notice) => typeof notice === 'string')
  return notices.length > 0 ? notices.join(' ') : null
}
