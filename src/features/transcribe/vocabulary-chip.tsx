import type { ComponentProps } from 'react'
import { CHIP } from '@/components/ui/chip'
import { Popover } from '@/components/ui/popover'
import { TextArea } from '@/components/ui/text-field'
import { t } from '@/messages/translate'
import { useOptions } from '@/stores/options-store'

/** Names and terms to expect; they become the recogniser's prompt. */
export function VocabularyChip() {
  const vocabulary = useOptions((store) => store.options.vocabulary)
  const change = useOptions((store) => store.change)
  return (
    <Popover title={t('transcribe.vocabulary')} align="start" trigger={<Chip />}>
      <TextArea
        aria-label={t('transcribe.vocabulary')}
        rows={3}
        value={vocabulary}
        placeholder={t('transcribe.vocabulary.example')}
        onChange={(event) => change({ vocabulary: event.target.value })}
      />
      <p className="mt-2 text-sm text-ink-2">{t('transcribe.vocabulary.hint')}</p>
    </Popover>
  )
}

function Chip(props: ComponentProps<'button'>) {
  const vocabulary = useOptions((store) => store.options.vocabulary)
  const count = countTerms(vocabulary)
  return (
    <button type="button" className={CHIP} {...props}>
      {t('transcribe.vocabulary')}{' '}
      <span className="font-[550] text-ink">
        {count === 0 ? t('transcribe.vocabulary.none') : t('transcribe.vocabulary.count', { count })}
      </span>
    </button>
  )
}

function countTerms(vocabulary: string): number {
  return vocabulary.split(/[,;\n]/).filter((term) => term.trim() !== '').length
}
