/** An async iterable that is fed from outside; for one reader. Items pushed before a failure are read before it. */
export type PushQueue<Item> = AsyncIterable<Item> & {
  push(item: Item): void
  end(): void
  fail(error: unknown): void
}

export function pushQueue<Item>(): PushQueue<Item> {
  const waiting: Item[] = []
  let ending: { error?: unknown } | null = null
  let wake: (() => void) | undefined

  function close(how: { error?: unknown }): void {
    ending ??= how
    wake?.()
  }

  async function* read(): AsyncGenerator<Item> {
    for (;;) {
      const item = waiting.shift()
      if (item !== undefined) yield item
      else if (ending && 'error' in ending) throw ending.error
      else if (ending) return
      else await new Promise<void>((resolve) => (wake = resolve))
    }
  }

  return {
    push(item) {
      waiting.push(item)
      wake?.()
    },
    end: () => close({}),
    fail: (error) => close({ error }),
    [Symbol.asyncIterator]: read,
  }
}
