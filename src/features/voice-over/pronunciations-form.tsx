import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import type { Pronunciation } from '@/domain/speech/pronunciations'
import { t } from '@/messages/voice-over'

type PronunciationsFormProps = {
  pronunciations: Pronunciation[]
  onKeep: (pronunciations: Pronunciation[]) => void
}

type Row = Pronunciation & { id: string }

/** A draft of the list, kept as one change. Rows without a word or a way to say it are left out. */
export function PronunciationsForm({ pronunciations, onKeep }: PronunciationsFormProps) {
  const [rows, setRows] = useState<Row[]>(() => [...pronunciations.map(rowOf), newRow()])
  const put = (id: string, part: Partial<Pronunciation>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const keep = () =>
    onKeep(
      rows
        .map(({ word, says }) => ({ word: word.trim(), says: says.trim() }))
        .filter(({ word, says }) => word !== '' && says !== ''),
    )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <p className="mb-4 text-sm text-ink-2">{t('voiceOver.pronunciations.hint')}</p>
      <div className="grid gap-2">
        <div className="grid grid-cols-[1fr_1fr_36px] gap-2 text-sm font-medium text-ink-3" aria-hidden>
          <span>{t('voiceOver.pronunciations.word')}</span>
          <span>{t('voiceOver.pronunciations.says')}</span>
        </div>
        {rows.map((row, index) => (
          <div key={row.id} className="grid grid-cols-[1fr_1fr_36px] gap-2">
            <TextField
              aria-label={t('voiceOver.pronunciations.wordOf', { number: index + 1 })}
              value={row.word}
              maxLength={80}
              spellCheck={false}
              onChange={(event) => put(row.id, { word: event.target.value })}
            />
            <TextField
              aria-label={t('voiceOver.pronunciations.saysOf', { number: index + 1 })}
              value={row.says}
              maxLength={120}
              spellCheck={false}
              onChange={(event) => put(row.id, { says: event.target.value })}
            />
            <IconButton
              label={t('voiceOver.pronunciations.remove', { number: index + 1 })}
              onClick={() => setRows(rows.filter(({ id }) => id !== row.id))}
            >
              <X aria-hidden />
            </IconButton>
          </div>
        ))}
      </div>
      <div className="mt-4 flex justify-between gap-2">
        <Button onClick={() => setRows([...rows, newRow()])}>
          <Plus aria-hidden /> {t('voiceOver.pronunciations.add')}
        </Button>
        <Button look="primary" type="submit">
          {t('voiceOver.pronunciations.keep')}
        </Button>
      </div>
    </form>
  )
}

const rowOf = (pronunciation: Pronunciation): Row => ({ ...pronunciation, id: crypto.randomUUID() })
const newRow = (): Row => rowOf({ word: '', says: '' })
