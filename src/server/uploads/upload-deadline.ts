import { ApiError } from '@/server/api-error'

/** 25 MB at 0.7 Mbit/s. */
const WHOLE_SECONDS = 300
const IDLE_SECONDS = 30

/** Ends uploads that trickle or stall, so that they cannot hold connections for ever. */
export function uploadDeadline(onMissed: (error: ApiError) => void) {
  const miss = (detail: string) => onMissed(new ApiError(408, detail))
  const whole = setTimeout(miss, WHOLE_SECONDS * 1000, `An upload may take ${WHOLE_SECONDS} seconds`)
  const idle = setTimeout(miss, IDLE_SECONDS * 1000, `Nothing came for ${IDLE_SECONDS} seconds`)
  return {
    /** Something came. */
    renew: () => void idle.refresh(),
    end() {
      clearTimeout(whole)
      clearTimeout(idle)
    },
  }
}
