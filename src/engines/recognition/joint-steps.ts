import { turn } from '@/lib/turn'
import type { Decoder, DecoderRow, RowStep } from './decoder'

/**
 * Steps of windows that are decoded side by side, each by a loop of its own: reading the weights is most of what a step
 * costs, for one window as for several.
 */
export type JointSteps = {
  /** Resolves when one of the places is free, and takes it; `leave` gives it back. Whoever waited longest is next. */
  enter(): Promise<void>
  leave(): void
  /** The next step of a row, taken when everyone who has entered waits for one. It holds until the loop awaits again. */
  step(row: DecoderRow, tokens: number[]): Promise<RowStep>
}

type Ask = {
  row: DecoderRow
  tokens: number[]
  resolve: (step: RowStep) => void
  reject: (reason: unknown) => void
}

export function createJointSteps(decoder: Pick<Decoder, 'step'>, places: number): JointSteps {
  const waiting: (() => void)[] = []
  let inside = 0
  let asks: Ask[] = []
  let isDue = false

  function stepWhenAllAsk() {
    if (isDue || asks.length === 0 || asks.length < inside) return
    isDue = true
    void turn().then(takeStep)
  }

  /** Those with the most tokens go first: who has just come in catches up with the others, who then all want one. */
  function takeStep() {
    isDue = false
    const length = Math.max(...asks.map(({ tokens }) => tokens.length))
    const now = asks.filter(({ tokens }) => tokens.length === length)
    asks = asks.filter(({ tokens }) => tokens.length < length)
    try {
      const rows = now.map(({ row }) => row)
      const steps = decoder.step(
        rows,
        now.map(({ tokens }) => tokens),
      )
      for (const [index, { resolve }] of now.entries()) resolve(steps[index]!)
    } catch (error) {
      for (const { reject } of now) reject(error)
    }
  }

  return {
    async enter() {
      if (inside === places) await new Promise<void>((resolve) => waiting.push(resolve))
      else inside++
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else inside--
      stepWhenAllAsk()
    },
    step: (row, tokens) =>
      new Promise((resolve, reject) => {
        asks.push({ row, tokens, resolve, reject })
        stepWhenAllAsk()
      }),
  }
}
