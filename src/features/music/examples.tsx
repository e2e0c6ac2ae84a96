import { ArrowUpRight } from 'lucide-react'
import { t } from '@/messages/music'

const EXAMPLES = ['vlog', 'trailer', 'sleep', 'sting'] as const

/** Descriptions to begin with: one press writes it. */
export function Examples({ onChoose }: { onChoose: (prompt: string) => void }) {
  return (
    <section aria-labelledby="examples">
      <h3 id="examples" className="mb-2 text-sm font-[550] text-ink-3">
        {t('music.examples')}
      </h3>
      <ul className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
        {EXAMPLES.map((name) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => onChoose(t(`music.example.${name}`))}
              className="group flex h-full w-full items-start gap-2 rounded-lg border bg-raised px-4 py-3 text-left text-md text-ink-2 transition-colors hover:border-line-strong hover:text-ink"
            >
              <span className="flex-1">{t(`music.example.${name}`)}</span>
              <ArrowUpRight
                className="size-4 translate-y-0.5 text-ink-3 group-hover:text-accent"
                aria-hidden
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
