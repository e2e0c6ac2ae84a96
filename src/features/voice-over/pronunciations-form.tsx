import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextField } from '@/components/ui/text-field'
import { pronunciationProblem, type PronunciationProblem } from '@/domain/speech/pronunciation-problem'
import type { Pronunciation } from '@/domain/speech/pronunciations'
import { t } from '@/messages/voice-over'

type PronunciationsFormProps = {
  pronunciations: Pronunciation[]
  /** The voices of this device speak. */
  isHere: boolean
  onKeep: (pronunciations: Pronunciation[]) => void
}

type Row = Pronunciation & { id: string }

/** A draft of the list, kept as one change, if all of it can be said. Rows without a word or a way to say it are left out. */
export function PronunciationsForm({ pronunciations, isHere, onKeep }: PronunciationsFormProps) {
  const [rows, setRows] = useState<Row[]>(() => [...pronunciations.map(rowOf), newRow()])
  const [isRefused, setRefused] = useState(false)
  const formId = useId()
  const put = (id: string, part: Partial<Pronunciation>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const problemOf = (row: Row) => (isFilled(row) ? pronunciationProblem(row, isHere) : null)
  const keep = () => {
    const bad = rows.find((row) => problemOf(row) !== null)
    setRefused(bad !== undefined)
    if (bad) document.getElementById(`${formId}-${bad.id}`)?.focus()
    else onKeep(rows.filter(isFilled).map(({ word, says }) => ({ word: word.trim(), says: says.trim() })))
  }
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
          <PronunciationRow
            key={row.id}
            saysId={`${formId}-${row.id}`}
            row={row}
            number={index + 1}
            problem={isRefused ? problemOf(row) : null}
            onChange={(part) => put(row.id, part)}
            onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
          />
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

type PronunciationRowProps = {
  saysId: string
  row: Row
  number: number
  problem: PronunciationProblem | null
  onChange: (part: Partial<Pronunciation>) => void
  onRemove: () => void
}

function PronunciationRow({ saysId, row, number, problem, onChange, onRemove }: PronunciationRowProps) {
  return (
    <div className="grid grid-cols-[1fr_1fr_36px] gap-2">
      <TextField
        aria-label={t('voiceOver.pronunciations.wordOf', { number })}
        value={row.word}
        maxLength={80}
        spellCheck={false}
        onChange={(event) => onChange({ word: event.target.value })}
      />
      <TextField
        id={saysId}
        aria-label={t('voiceOver.pronunciations.saysOf', { number })}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${saysId}-problem` : undefined}
        value={row.says}
        maxLength={120}
        spellCheck={false}
        onChange={(event) => onChange({ says: event.target.value })}
      />
      <IconButton label={t('voiceOver.pronunciations.remove', { number })} onClick={onRemove}>
        <X aria-hidden />
      </IconButton>
      {problem && (
        <p id={`${saysId}-problem`} role="alert" className="col-span-2 text-sm text-record">
          {problemText(problem)}
        </p>
      )}
    </div>
  )
}

function problemText(problem: PronunciationProblem): string {
  if (problem.kind === 'nothing') return t('voiceOver.pronunciations.nothing')
  if (problem.kind === 'letters') return t('voiceOver.pronunciations.letters', { word: problem.word })
  return t('voiceOver.pronunciations.signs', { signs: problem.signs })
}

const isFilled = ({ word, says }: Row) => word.trim() !== '' && says.trim() !== ''
const rowOf = (pronunciation: Pronunciation): Row => ({ ...pronunciation, id: crypto.randomUUID() })
const newRow = (): Row => rowOf({ word: '', says: '' })
