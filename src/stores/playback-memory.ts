import * as z from 'zod/mini'
import { remember, remembered } from '@/lib/remembered'

const PLACES = 'places'
const MOST_PLACES = 200
/** Whoever comes back to the end wants to hear it from the start. */
const END_SECONDS = 1

const placesSchema = z.array(z.tuple([z.string(), z.number()]))

/** Where this recording was left, in seconds; 0 if it never was. */
export function placeOf(recordingId: string): number {
  return places().find(([id]) => id === recordingId)?.[1] ?? 0
}

export function keepPlace(recordingId: string, seconds: number, durationSeconds: number): void {
  const others = places().filter(([id]) => id !== recordingId)
  const isAtEnd = durationSeconds > 0 && seconds > durationSeconds - END_SECONDS
  const place = seconds > 0 && !isAtEnd ? [[recordingId, seconds]] : []
  remember(PLACES, [...place, ...others].slice(0, MOST_PLACES))
}

function places() {
  return placesSchema.safeParse(remembered(PLACES)).data ?? []
}

type PlayingStyle = { speed: number; volume: number }

const styleSchema = z.object({
  speed: z.catch(z.number().check(z.minimum(0.25), z.maximum(4)), 1),
  volume: z.catch(z.number().check(z.minimum(0), z.maximum(1)), 1),
})

/** How fast and how loud one has listened last. */
export function restorePlayingStyle(stored: unknown): PlayingStyle {
  return styleSchema.safeParse(stored).data ?? { speed: 1, volume: 1 }
}
