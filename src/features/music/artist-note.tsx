import { Info } from 'lucide-react'
import { t } from '@/messages/music'
import { artistName } from './artist-name'

/** Said before it is sent: a refusal may be charged, and comes late. */
export function ArtistNote({ prompt }: { prompt: string }) {
  const name = artistName(prompt)
  if (!name) return null
  return (
    <output className="flex gap-2.5 border-t px-5 py-3.5 max-md:px-4">
      <Info className="mt-0.5 text-doubt" aria-hidden />
      <span>
        <span className="block font-semibold">{t('music.prompt.artist', { name })}</span>
        <span className="block text-md text-pretty text-ink-2">{t('music.prompt.artist.do')}</span>
      </span>
    </output>
  )
}
