import { clsx } from 'clsx'
import { TriangleAlert } from 'lucide-react'
import type { NotUnderstood, ReadingKind } from '@/domain/music/understood'
import { t } from '@/messages/music'

type Reading = {
  understood: readonly { kind?: ReadingKind; text: string; meaning: string }[]
  notUnderstood: readonly NotUnderstood[]
}

/** What a prompt is taken to mean, and which of its words do nothing: never hidden. */
export function Understanding({ reading }: { reading: Reading }) {
  const { understood, notUnderstood } = reading
  return (
    <div className="grid gap-2 text-sm">
      {understood.length > 0 && (
        <dl className="flex flex-wrap gap-x-4 gap-y-1">
          {understood.map(({ kind, text, meaning }) => (
            <div key={`${text} ${meaning}`} className="flex gap-1.5">
              <dt className={clsx('text-ink-3', !kind && isSame(text, meaning) && 'sr-only')}>
                {kind ? t(`music.understood.${kind}`) : text}
              </dt>
              <dd className="font-[550]" title={text}>
                {meaning}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {notUnderstood.length > 0 && (
        <div className="flex gap-2">
          <TriangleAlert className="size-4 translate-y-0.5 text-doubt" aria-hidden />
          <p className="text-pretty">
            <span className="font-[550]">{t('music.notUnderstood')}</span>{' '}
            {notUnderstood.map(({ text, reason }, index) => (
              <span key={`${text} ${reason}`}>
                {index > 0 && '; '}“{text}”{' '}
                <span className="text-ink-2">({t(`music.reason.${reason}`)})</span>
              </span>
            ))}
          </p>
        </div>
      )}
    </div>
  )
}

const isSame = (text: string, meaning: string) => plain(text) === plain(meaning)

const plain = (text: string) => text.toLowerCase().replaceAll(/[\s-]/g, '')
