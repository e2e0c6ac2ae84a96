import { useRef } from 'react'
import { compositionTitle } from '@/components/composition-title'
import { t } from '@/messages/music'
import type { Composition } from '@/storage/compositions'
import { useComposition } from '@/stores/composition-store'

/** The title, to be changed where it stands; without one the music is called as its description begins. */
export function TitleField({ composition }: { composition: Composition }) {
  const rename = useComposition((store) => store.rename)
  const isGivenUp = useRef(false)
  const { title } = composition

  function keep(field: HTMLInputElement): void {
    const wanted = field.value.trim()
    if (isGivenUp.current) field.value = title
    else if (wanted !== title) rename(wanted)
    isGivenUp.current = false
  }

  return (
    <input
      key={title}
      aria-label={t('music.rename')}
      defaultValue={title}
      placeholder={compositionTitle(composition)}
      maxLength={200}
      spellCheck={false}
      className="-mx-1.5 field-sizing-content max-w-[42vw] truncate rounded-sm bg-transparent px-1.5 transition-colors placeholder:text-ink-2 hover:bg-sunken focus:bg-raised focus:outline-accent"
      onBlur={(event) => keep(event.target)}
      onKeyDown={(event) => {
        isGivenUp.current = event.key === 'Escape'
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
