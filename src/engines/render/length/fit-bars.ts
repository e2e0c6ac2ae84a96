/** A stretch of bars: from the beginning of one up to, not including, the beginning of another. */
export type BarRun = { from: number; to: number }

/** A jump is heard less than music that stands still: so dear it is beside how unlike its two sides are, 0 to 1. */
const PRICE_OF_JUMP = 0.35
const PICKUP = 0.9
/** So much may be missing at the end, where it is silent anyway. */
const SILENT_SECONDS = 0.15

/**
 * Which bars to play so that they last `targetSeconds` or little more: from the first to the last, with the fewest and least
 * audible jumps. Bar i is `barSeconds[i]` long; `unlikeness(i, j)` is how much it shows, 0 to 1, that j is played where i
 * would come.
 */
export function fitBars(
  barSeconds: readonly number[],
  targetSeconds: number,
  unlikeness: (expected: number, played: number) => number,
): BarRun[] {
  const bars = barSeconds.length
  const jumps = priceOfJumps(barSeconds, unlikeness)
  const wanted = targetSeconds - SILENT_SECONDS
  // Of the cheapest ways to come to each bar as the so-manieth.
  let ways = barSeconds.map((seconds, bar) => ({ price: bar === 0 ? 0 : Infinity, seconds }))
  const cameFrom: Int32Array[] = []
  const longEnough = () => ways[bars - 1]!.price < Infinity && ways[bars - 1]!.seconds >= wanted
  const most = Math.ceil(targetSeconds / Math.min(...barSeconds)) + bars
  while (!longEnough() && cameFrom.length < most) {
    const before = new Int32Array(bars).fill(-1)
    ways = barSeconds.map((seconds, bar) => {
      let best = { price: Infinity, seconds: 0 }
      for (let previous = 0; previous < bars; previous++) {
        const way = ways[previous]!
        const price = way.price + jumps[(previous + 1) * bars + bar]!
        if (price >= best.price) continue
        best = { price, seconds: way.seconds + seconds }
        before[bar] = previous
      }
      return best
    })
    cameFrom.push(before)
  }
  return runsOf(cameFrom, bars - 1)
}

/** From after each bar (rows, by the bar expected) to each bar (columns). */
function priceOfJumps(
  barSeconds: readonly number[],
  unlikeness: (expected: number, played: number) => number,
) {
  const bars = barSeconds.length
  // What leads to the first bar line is no bar.
  const isPickup = barSeconds[0]! < PICKUP * (barSeconds[1] ?? 0)
  const prices = new Float64Array((bars + 1) * bars)
  for (let expected = 0; expected <= bars; expected++)
    for (let played = 0; played < bars; played++)
      prices[expected * bars + played] =
        expected === played
          ? 0
          : PRICE_OF_JUMP +
            (expected < bars ? unlikeness(expected, played) : 1) +
            (played === 0 && isPickup ? 1 : 0)
  return prices
}

function runsOf(cameFrom: readonly Int32Array[], last: number): BarRun[] {
  const backwards = [last]
  for (const before of cameFrom.toReversed()) backwards.push(before[backwards.at(-1)!]!)
  const runs: BarRun[] = []
  for (const bar of backwards.toReversed()) {
    const run = runs.at(-1)
    if (run?.to === bar) run.to++
    else runs.push({ from: bar, to: bar + 1 })
  }
  return runs
}
