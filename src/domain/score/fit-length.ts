export type TempoWish = {
  /** Kept as asked, if asked. */
  statedBpm: number | null
  wantedBpm: number
}

export type Fit = { tempoBpm: number; bodyBeats: number; endingSeconds: number }

/** The last chord sounds at least this long. */
const SHORTEST_ENDING_SECONDS = 1.2

/** A free tempo is bent no further than this, as a fraction. */
const WIDEST_BEND = 0.14

/**
 * How many beats fill exactly `seconds`. A free tempo is bent until whole bars fit, the last of them for the final chord;
 * a stated tempo is kept and the final chord takes what is left.
 */
export function fitLength(seconds: number, beatsPerBar: number, wish: TempoWish): Fit {
  return wish.statedBpm === null
    ? bendToBars(seconds, beatsPerBar, wish.wantedBpm)
    : keepTempo(seconds, beatsPerBar, wish.statedBpm)
}

/** A loop is whole bars, or at a stated tempo whole beats, and nothing else; even a stated tempo gives way by a hair. */
export function fitLoop(seconds: number, beatsPerBar: number, wish: TempoWish): Fit {
  const wanted = wish.statedBpm ?? wish.wantedBpm
  const inBars = (bars: number) => (60 * Math.max(1, bars) * beatsPerBar) / seconds
  const bars = Math.round((wanted * seconds) / 60 / beatsPerBar)
  const isClose = Math.abs(inBars(bars) / wanted - 1) < (wish.statedBpm === null ? WIDEST_BEND * 2 : 0.01)
  const beats = isClose ? Math.max(1, bars) * beatsPerBar : Math.max(1, Math.round((wanted * seconds) / 60))
  return { tempoBpm: (60 * beats) / seconds, bodyBeats: beats, endingSeconds: 0 }
}

function bendToBars(seconds: number, beatsPerBar: number, wantedBpm: number): Fit {
  let best: (Fit & { cost: number }) | undefined
  const barsWanted = (seconds * wantedBpm) / 60 / beatsPerBar
  for (
    let bars = Math.max(2, Math.floor(barsWanted * 0.7));
    bars <= Math.ceil(barsWanted * 1.4) + 1;
    bars++
  ) {
    const tempoBpm = (60 * bars * beatsPerBar) / seconds
    const barSeconds = seconds / bars
    const endingBars = barSeconds < SHORTEST_ENDING_SECONDS ? 2 : 1
    const bend = Math.abs(tempoBpm / wantedBpm - 1)
    const cost = bend * 10 + oddness(bars - endingBars) + (bend > WIDEST_BEND ? 10 : 0)
    const fit = {
      tempoBpm,
      bodyBeats: (bars - endingBars) * beatsPerBar,
      endingSeconds: endingBars * barSeconds,
    }
    if (fit.bodyBeats > 0 && (!best || cost < best.cost)) best = { ...fit, cost }
  }
  // Slower than one bar and its ending: beats instead of bars.
  return best && best.cost < 10 ? best : keepTempo(seconds, beatsPerBar, wantedBpm)
}

/** Phrases are four bars long, or two. */
function oddness(bars: number): number {
  if (bars % 4 === 0) return 0
  return bars % 2 === 0 ? 0.25 : 0.6
}

function keepTempo(seconds: number, beatsPerBar: number, tempoBpm: number): Fit {
  const beatSeconds = 60 / tempoBpm
  const beats = (seconds - SHORTEST_ENDING_SECONDS) / beatSeconds
  const wholeBars = Math.floor(beats / beatsPerBar + 1e-9) * beatsPerBar
  // A held chord of more than this is too long: the last bar is then a short one.
  const longestEndingBeats = Math.max(beatsPerBar, 3.5 / beatSeconds)
  const isTooLong = wholeBars === 0 || seconds / beatSeconds - wholeBars > longestEndingBeats
  const bodyBeats = isTooLong ? Math.max(1, Math.floor(beats + 1e-9)) : wholeBars
  return { tempoBpm, bodyBeats, endingSeconds: seconds - bodyBeats * beatSeconds }
}
