import { useState } from 'react'
import { CHIP } from '@/components/ui/chip'
import { Tabs } from '@/components/ui/tabs'
import { t } from '@/messages/music'
import { CHIP_GROUPS, type ChipGroup } from './chip-groups'
import { chosenWords, toggleWord } from './prompt-words'

type PromptChipsProps = { prompt: string; onChange: (prompt: string) => void }

/** Words to press: each stands in the text while it is pressed. */
export function PromptChips({ prompt, onChange }: PromptChipsProps) {
  const [shown, setShown] = useState<ChipGroup['id']>('genre')
  const chosen = chosenWords(prompt)
  return (
    <div className="border-t px-3.5 pt-3 pb-3.5">
      <Tabs
        label={t('music.chips')}
        shown={shown}
        onShow={setShown}
        tabs={CHIP_GROUPS.map((group) => ({
          name: group.id,
          label: t(`music.chips.${group.id}`),
          panel: (
            <fieldset aria-label={t(`music.chips.${group.id}`)} className="flex flex-wrap gap-1.5">
              {group.words.map((word) => (
                <button
                  key={word}
                  type="button"
                  aria-pressed={chosen.has(word)}
                  onClick={() => onChange(toggleWord(prompt, word, group))}
                  className={CHIP}
                >
                  {word}
                </button>
              ))}
            </fieldset>
          ),
        }))}
      />
    </div>
  )
}
