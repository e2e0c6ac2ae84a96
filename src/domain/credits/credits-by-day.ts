import { chargeCredits, type Charge } from './budget'

/** `day` is the midnight at which it begins, in milliseconds since 1970. */
export type DayCredits = { day: number; credits: number }

/** Credits used on each of the last `days` days, today included, oldest first; days without use are 0. */
export function creditsByDay(charges: readonly Charge[], now: Date, days: number): DayCredits[] {
  const credits = new Map<number, number>()
  for (const charge of charges) {
    const day = startOfDay(new Date(charge.createdAt), 0)
    credits.set(day, (credits.get(day) ?? 0) + chargeCredits(charge))
  }
  return Array.from({ length: days }, (_, index) => {
    const day = startOfDay(now, index - days + 1)
    return { day, credits: credits.get(day) ?? 0 }
  })
}

/** By the calendar: days of 23 and 25 hours have their own midnight too. */
function startOfDay(date: Date, offsetDays: number): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + offsetDays).getTime()
}
