import { TriangleAlert } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { checkBudget, usedThisMonth, WARNED_FRACTION, type Charge } from '@/domain/credits/budget'
import { t } from '@/messages/credits'
import { useBudget } from '@/stores/budget-store'
import { Panel } from './panel'

/** What the month may cost: warns at 80 %, blocks what would go over it. */
export function BudgetPanel({ charges, now }: { charges: readonly Charge[]; now: Date }) {
  const budgetCredits = useBudget((store) => store.budgetCredits)
  const setBudget = useBudget((store) => store.setBudget)
  return (
    <Panel
      title={t('credits.budget')}
      aside={
        budgetCredits !== null && (
          <Button look="quiet" className="-my-1.5 -mr-2.5 h-8 px-2.5 text-sm" onClick={() => setBudget(null)}>
            {t('credits.budget.remove')}
          </Button>
        )
      }
    >
      {budgetCredits === null ? (
        <p className="mt-2 text-ink-2">{t('credits.budget.none')}</p>
      ) : (
        <Used budgetCredits={budgetCredits} usedCredits={usedThisMonth(charges, now)} />
      )}
      <BudgetForm key={budgetCredits} budgetCredits={budgetCredits} onSet={setBudget} />
    </Panel>
  )
}

function Used({ budgetCredits, usedCredits }: { budgetCredits: number; usedCredits: number }) {
  // The next credit is what a budget allows or not.
  const isBlocked = usedCredits >= budgetCredits
  const isWarned = checkBudget(budgetCredits, usedCredits, 0).status === 'warned'
  return (
    <>
      <p className="mt-2">{t('credits.budget.used', { used: usedCredits, budget: budgetCredits })}</p>
      <meter
        aria-label={t('credits.budget')}
        min={0}
        max={Math.max(1, budgetCredits)}
        high={WARNED_FRACTION * Math.max(1, budgetCredits)}
        optimum={0}
        value={budgetCredits === 0 ? 1 : Math.min(usedCredits, budgetCredits)}
        className="gauge mt-2 h-1.5 w-full"
      />
      {(isBlocked || isWarned) && (
        <p className="mt-2.5 flex gap-2 text-sm text-ink-2">
          <TriangleAlert className="mt-px text-doubt" aria-hidden />
          {t(isBlocked ? 'credits.budget.blocked' : 'credits.budget.warned')}
        </p>
      )}
    </>
  )
}

type BudgetFormProps = { budgetCredits: number | null; onSet: (budgetCredits: number) => void }

function BudgetForm({ budgetCredits, onSet }: BudgetFormProps) {
  const [text, setText] = useState(budgetCredits?.toString() ?? '')
  const [isInvalid, setInvalid] = useState(false)
  const id = useId()
  const set = (event: FormEvent) => {
    event.preventDefault()
    const isWhole = /^\d{1,9}$/.test(text.trim())
    setInvalid(!isWhole)
    if (isWhole) onSet(Number(text))
  }
  return (
    <form onSubmit={set} className="mt-4" noValidate>
      <label htmlFor={id} className="text-sm text-ink-2">
        {t('credits.budget.field')}
      </label>
      <div className="mt-1 grid w-fit grid-cols-[128px_auto] gap-2">
        <TextField
          id={id}
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit">{t('credits.budget.set')}</Button>
      </div>
      {isInvalid && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 text-sm text-record">
          {t('credits.budget.invalid')}
        </p>
      )}
    </form>
  )
}
