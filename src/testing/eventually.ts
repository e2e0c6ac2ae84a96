import { vi } from 'vitest'

/** Until the check passes. Its time bounds a hang, not the speed of a machine that is busy with other things. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000, interval: 20 })
}
