import { winograd, type Winograd } from './winograd'

/** Points that are small, or one over small, keep rounding small. */
const FEW = [0, 1, -1, 2, -2, 1 / 2, -1 / 2]
const MANY = [...FEW, 3 / 2, -3 / 2, 2 / 3, -2 / 3]

/** How the generator's kernels of 3, 7 and 11 taps are multiplied: for 6, 6 and 12 outputs at once. */
export const WINOGRAD_BY_TAPS: Record<number, Winograd> = {
  3: winograd(6, 3, FEW, []),
  7: winograd(6, 7, MANY, []),
  11: winograd(
    12,
    11,
    MANY,
    [1, 2, 3, 4, 5].map((sixth) => (sixth * Math.PI) / 6),
  ),
}
