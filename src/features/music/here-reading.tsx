import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { t } from '@/messages/music'
import { musicReadingQueries } from '@/services/read-music-prompt'
import { promptProblem } from './prompt-problem'
import { Understanding } from './understanding'

/** What this composer takes a description to mean, before a note is made of it. */
export function HereReading({ prompt }: { prompt: string }) {
  const settled = useSettled(prompt)
  const isReadable = prompt !== '' && promptProblem(prompt) === null
  const { data, error } = useQuery({
    ...musicReadingQueries.of(settled),
    enabled: isReadable && promptProblem(settled) === null,
    placeholderData: keepPreviousData,
  })
  if (!isReadable) return <Honest />
  return (
    <section aria-label={t('music.understood.region')} className="border-t px-5 py-3.5 max-md:px-4">
      {error ? <Unread /> : data && <Understanding reading={data} />}
      <p className="mt-2 text-xs text-ink-3">{t('music.honest')}</p>
    </section>
  )
}

function Honest() {
  return <p className="border-t px-5 py-3 text-xs text-ink-3 max-md:px-4">{t('music.honest')}</p>
}

function Unread() {
  return (
    <output className="flex gap-2.5">
      <TriangleAlert className="mt-0.5 text-doubt" aria-hidden />
      <span>
        <span className="block font-semibold">{t('music.prompt.unread')}</span>
        <span className="block text-md text-pretty text-ink-2">{t('music.prompt.unread.do')}</span>
      </span>
    </output>
  )
}

const PAUSE_MILLISECONDS = 250

/** As it was when somebody last stopped typing. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
