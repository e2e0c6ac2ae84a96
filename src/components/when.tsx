import { useState } from 'react'

/** A date as people say it: the time for today, the weekday within a week, else day and month. */
export function When({ at, className }: { at: number; className?: string }) {
  const date = new Date(at)
  const [now] = useState(() => new Date())
  return (
    <time dateTime={date.toISOString()} title={FULL.format(date)} className={className}>
      {spoken(date, now)}
    </time>
  )
}

export function spoken(date: Date, now: Date): string {
  const days = (startOfDay(now) - startOfDay(date)) / 86_400_000
  if (days <= 0) return TIME.format(date)
  if (days < 7) return Math.round(days) === 1 ? RELATIVE.format(-1, 'day') : WEEKDAY.format(date)
  return date.getFullYear() === now.getFullYear() ? DAY.format(date) : DAY_AND_YEAR.format(date)
}

const FULL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}
