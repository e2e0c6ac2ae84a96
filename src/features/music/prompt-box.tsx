import { clsx } from 'clsx'
import { TriangleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { LONGEST_MUSIC_PROMPT } from '@/domain/music/brief'
import { t } from '@/messages/translate'
import { PromptChips } from './prompt-chips'
import { charactersOf, promptProblem } from './prompt-problem'

type PromptBoxProps = {
  prompt: string
  /** Also an empty prompt is told: somebody asked for music without one. */
  isAsked: boolean
  onChange: (prompt: string) => void
  onCompose: () => void
  /** What was made of the words. */
  children?: ReactNode
}

/** Where the music is described, in words or by chips that write them. */
export function PromptBox({ prompt, isAsked, onChange, onCompose, children }: PromptBoxProps) {
  const id = useId()
  const problem = prompt === '' && !isAsked ? null : promptProblem(prompt)
  return (
    <div className="rounded-xl border bg-raised transition-colors focus-within:border-line-strong">
      <textarea
        data-prompt
        aria-label={t('music.prompt')}
        aria-describedby={`${id}-count ${id}-problem`}
        aria-invalid={problem !== null}
        dir="auto"
        value={prompt}
        placeholder={t('music.prompt.placeholder')}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          onCompose()
        }}
        className="block field-sizing-content max-h-[30dvh] min-h-24 w-full resize-none rounded-t-xl bg-transparent px-5 pt-4 pb-1 text-lg outline-none placeholder:text-ink-3 max-md:px-4"
      />
      <Count prompt={prompt} id={`${id}-count`} />
      <output id={`${id}-problem`} className="block">
        {problem && (
          <span className="flex gap-2.5 border-t px-5 py-3 max-md:px-4">
            <TriangleAlert className="mt-0.5 text-doubt" aria-hidden />
            <span>
              <span className="block font-semibold">{problem.title}</span>
              <span className="block text-md text-pretty text-ink-2">{problem.text}</span>
            </span>
          </span>
        )}
      </output>
      <PromptChips prompt={prompt} onChange={onChange} />
      {children}
    </div>
  )
}

function Count({ prompt, id }: { prompt: string; id: string }) {
  const count = charactersOf(prompt)
  return (
    <p
      id={id}
      className={clsx(
        'px-5 pb-2 text-right text-xs max-md:px-4',
        count > LONGEST_MUSIC_PROMPT ? 'font-semibold text-ink' : 'text-ink-3',
      )}
    >
      {t('music.prompt.characters', { count, most: LONGEST_MUSIC_PROMPT })}
    </p>
  )
}
