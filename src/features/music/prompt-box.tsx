import { clsx } from 'clsx'
import { ChevronDown, TriangleAlert } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { LONGEST_MUSIC_PROMPT } from '@/domain/music/brief'
import { t } from '@/messages/music'
import { PromptChips } from './prompt-chips'
import { charactersOf, promptProblem } from './prompt-problem'

type PromptBoxProps = {
  prompt: string
  /** Also an empty prompt is told: somebody asked for music without one. */
  isAsked: boolean
  /** The chips are folded away until they are asked for. */
  isFolded: boolean
  onChange: (prompt: string) => void
  onCompose: () => void
  /** What was made of the words. */
  children?: ReactNode
}

/** Where the music is described, in words or by chips that write them. */
export function PromptBox(props: PromptBoxProps) {
  const { prompt, isAsked, isFolded, onChange, onCompose, children } = props
  const id = useId()
  const [hasChips, setChips] = useState(!isFolded)
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
        className="block field-sizing-content max-h-[30dvh] min-h-20 w-full resize-none rounded-t-xl bg-transparent px-5 pt-4 pb-1 text-lg wrap-anywhere outline-none placeholder:text-ink-3 max-md:px-4"
      />
      <div className="flex items-center pr-5 pb-2 pl-2 max-md:pr-4 max-md:pl-1">
        {isFolded && (
          <Button
            look="quiet"
            aria-expanded={hasChips}
            onClick={() => setChips(!hasChips)}
            className="h-8 gap-1 px-3 text-sm"
          >
            {t('music.chips.fold')}
            <ChevronDown
              className={clsx('size-4 transition-transform', hasChips && 'rotate-180')}
              aria-hidden
            />
          </Button>
        )}
        <Count prompt={prompt} id={`${id}-count`} />
      </div>
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
      {hasChips && <PromptChips prompt={prompt} onChange={onChange} />}
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
        'flex-1 text-right text-xs',
        count > LONGEST_MUSIC_PROMPT ? 'font-semibold text-ink' : 'text-ink-3',
      )}
    >
      {t('music.prompt.characters', { count, most: LONGEST_MUSIC_PROMPT })}
    </p>
  )
}
