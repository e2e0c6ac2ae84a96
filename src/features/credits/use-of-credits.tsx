import { BarChart } from '@/components/bar-chart'
import { dayText } from '@/components/day'
import type { Charge } from '@/domain/credits/budget'
import { creditsByDay, type DayCredits } from '@/domain/credits/credits-by-day'
import { t } from '@/messages/credits'
import { Panel } from './panel'

const DAYS = 30

/** What was used on each of the last days, of all services together: as a picture, and as a table. */
export function UseOfCredits({ charges, now }: { charges: readonly Charge[]; now: Date }) {
  const days = creditsByDay(charges, now, DAYS)
  const total = days.reduce((sum, { credits }) => sum + credits, 0)
  return (
    <Panel
      className="col-span-full"
      title={t('credits.use', { days: DAYS })}
      aside={<span className="text-sm text-ink-2">{t('credits.use.total', { count: total })}</span>}
    >
      {total === 0 ? (
        <p className="mt-2 text-ink-2">{t('credits.use.none')}</p>
      ) : (
        <Chart days={days} total={total} />
      )}
    </Panel>
  )
}

function Chart({ days, total }: { days: DayCredits[]; total: number }) {
  return (
    <>
      <BarChart
        label={summary(days, total)}
        bars={days.map(({ day, credits }) => ({ key: day, value: credits }))}
        className="mt-3"
      />
      <div aria-hidden className="mt-1.5 flex justify-between text-xs text-ink-3">
        <span>{dayText(days[0]?.day ?? 0)}</span>
        <span>{t('credits.today')}</span>
      </div>
      <AsTable days={days.filter(({ credits }) => credits > 0)} />
    </>
  )
}

function summary(days: DayCredits[], total: number): string {
  const peak = days.reduce((most, day) => (day.credits > most.credits ? day : most))
  return t('credits.use.summary', { days: DAYS, total, peakDay: dayText(peak.day), peak: peak.credits })
}

function AsTable({ days }: { days: DayCredits[] }) {
  return (
    <details className="mt-3 text-sm">
      <summary className="w-fit rounded-sm text-ink-2 hover:text-ink">{t('credits.use.table')}</summary>
      <table className="mt-2 w-full">
        <thead>
          <tr className="text-left text-ink-3">
            <th className="py-1 font-medium">{t('credits.use.day')}</th>
            <th className="py-1 text-right font-medium">{t('credits.use.credits')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, credits }) => (
            <tr key={day} className="border-t">
              <td className="py-1">{dayText(day)}</td>
              <td className="py-1 text-right">{credits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
