import { Info } from 'lucide-react'
import type { MusicRequest } from '@/domain/music/brief'
import { servicePrompt } from '@/domain/music/service-prompt'
import { t } from '@/messages/music'

type LeftOutNoteProps = { request: MusicRequest; canSing: boolean }

/** What a service is not told, as its one field for words is full. */
export function LeftOutNote({ request, canSing }: LeftOutNoteProps) {
  const { leftOut } = servicePrompt(request, canSing)
  if (leftOut.length === 0) return null
  const wishes = leftOut.map((hint) => t(`music.hint.${hint}`)).join(', ')
  return (
    <output className="flex gap-2.5 border-t px-5 py-3.5 max-md:px-4">
      <Info className="mt-0.5 text-doubt" aria-hidden />
      <span>
        <span className="block font-semibold">{t('music.leftOut', { wishes })}</span>
        <span className="block text-md text-pretty text-ink-2">{t('music.leftOut.do')}</span>
      </span>
    </output>
  )
}
