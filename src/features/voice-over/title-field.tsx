import { useRef } from 'react'
import { scriptTitle } from '@/components/script-title'
import { t } from '@/messages/voice-over'
import type { VoiceOver } from '@/storage/voice-overs'
import { useScript } from '@/stores/script-store'

/** The title, to be changed where it stands; without one the script is called as it begins. */
export function TitleField({ voiceOver }: { voiceOver: VoiceOver }) {
  const rename = useScript((store) => store.rename)
  const isGivenUp = useRef(false)
  const { title } = voiceOver

  function keep(field: HTMLInputElement): void {
    const wanted = field.value.trim()
    if (isGivenUp.current) field.value = title
    else if (wanted !== title) rename(wanted)
    isGivenUp.current = false
  }

  return (
    <input
      key={title}
      aria-label={t('voiceOver.rename')}
      defaultValue={title}
      placeholder={scriptTitle(voiceOver)}
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
