/**
 * Groups what a slow source yields: each batch is as many items as are ready, at least one and at most `nextSize`, and
 * waits for no more. Pulls ahead by one batch at most. Closing it closes the source.
 */
export async function* readyBatches<Item>(
  source: AsyncIterable<Item>,
  nextSize: (batchIndex: number) => number,
): AsyncGenerator<Item[]> {
  const ahead = pullAhead(source)
  try {
    for (let index = 0; ; index++) {
      const batch = await ahead.take(nextSize(index))
      if (batch.length === 0) return
      yield batch
    }
  } finally {
    await ahead.close()
  }
}

function pullAhead<Item>(source: AsyncIterable<Item>) {
  const iterator = source[Symbol.asyncIterator]()
  const ready: Item[] = []
  let limit = 0
  let pulling: Promise<void> | undefined
  let isEnded = false
  let failure: { error: unknown } | undefined

  async function pull() {
    try {
      const { done, value } = await iterator.next()
      if (done) isEnded = true
      else ready.push(value)
    } catch (error) {
      isEnded = true
      failure = { error }
    }
    pulling = undefined
    pullOn()
  }

  function pullOn() {
    if (!pulling && !isEnded && ready.length < limit) pulling = pull()
  }

  return {
    /** Items that came before a failure are given out before it is thrown. */
    async take(size: number): Promise<Item[]> {
      limit = size
      pullOn()
      while (ready.length === 0 && pulling) await pulling
      if (ready.length === 0 && failure) throw failure.error
      const batch = ready.splice(0, size)
      pullOn()
      return batch
    },
    async close() {
      limit = 0
      if (!isEnded) await iterator.return?.()
    },
  }
}
