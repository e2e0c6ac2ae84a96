import { useNavigate, useSearch } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { CHIP } from '@/components/ui/chip'
import { TextField } from '@/components/ui/text-field'
import { t } from '@/messages/library'
import { SHOW, type LibrarySearch } from './found'

/** Search and filter; both are part of the address. */
export function LibraryFilters() {
  const search = useSearch({ from: '/library' })
  const navigate = useNavigate()
  const change = (changes: LibrarySearch) =>
    void navigate({ to: '/library', search: { ...search, ...changes }, replace: true })
  return (
    <div className="flex flex-wrap items-center gap-3">
      <div className="relative min-w-60 flex-1">
        <Search className="pointer-events-none absolute inset-y-0 left-3 my-auto text-ink-3" aria-hidden />
        <TextField
          type="search"
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          value={search.q ?? ''}
          onChange={(event) => change({ q: event.target.value })}
          className="h-[38px] bg-raised pl-10"
        />
      </div>
      <fieldset aria-label={t('library.filter')} className="flex flex-wrap gap-1.5">
        {SHOW.map((show) => (
          <button
            key={show}
            type="button"
            aria-pressed={(search.show ?? 'all') === show}
            onClick={() => change({ show })}
            className={CHIP}
          >
            {t(`library.filter.${show}`)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
