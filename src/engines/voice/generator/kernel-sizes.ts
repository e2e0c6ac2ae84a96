import { winograd, type Winograd } from './winograd'

/** Numbers that are small, or one over small, keep rounding small. */
const FEW = [1, 2, 1 / 2]
const MANY = [...FEW, 3 / 2, 2 / 3]

/** How the generator's kernels of 3, 7 and 11 taps are multiplied: for 6, 6 and 12 outputs at once. */
export const WINOGRAD_BY_TAPS: Record<number, Winograd> = {
  3: winograd(6, 3, { reals: FEW }),
  7: winograd(6, 7, { reals: MANY }),
  11: winograd(12, 11, { reals: MANY, angles: [Math.PI / 6, Math.PI / 3], withI: true }),
}
