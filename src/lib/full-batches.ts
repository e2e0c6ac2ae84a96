/**
 * Groups what a slow source yields: each batch has `nextSize(batchIndex)` items, the last one what is left, however fast the
 * items come. Pulls one batch ahead at most. Closing it closes the source.
 */
export async function* fullBatches<Item>(
  source: AsyncIterable<Item>,
  nextSize: (batchIndex: number) => number,
): AsyncGenerator<Item[]> {
  const ahead = new PullAhead(source)
  try {
    for (let index = 0; ; index++) {
      ahead.fillUpTo(nextSize(index))
      const batch = await ahead.take(nextSize(index))
      if (batch.length === 0) return
      // The source goes on while the batch is worked on.
      ahead.fillUpTo(nextSize(index + 1))
      yield batch
    }
  } finally {
    await ahead.close()
  }
}

class PullAhead<Item> {
  private readonly iterator: AsyncIterator<Item>
  private readonly ready: Item[] = []
  private limit = 0
  private pulling: Promise<void> | undefined
  private isEnded = false
  private failure: { error: unknown } | undefined

  constructor(source: AsyncIterable<Item>) {
    this.iterator = source[Symbol.asyncIterator]()
  }

  fillUpTo(limit: number) {
    this.limit = limit
    if (this.pulling || this.isEnded || this.ready.length >= limit) return
    this.pulling = this.pull().then(() => {
      this.pulling = undefined
      this.fillUpTo(this.limit)
    })
  }

  /** Nothing at the end. Items that came before a failure are given out before it is thrown. */
  async take(size: number): Promise<Item[]> {
    while (this.ready.length < size && this.pulling) await this.pulling
    if (this.ready.length === 0 && this.failure) throw this.failure.error
    return this.ready.splice(0, size)
  }

  async close() {
    this.limit = 0
    if (!this.isEnded) await this.iterator.return?.()
  }

  private async pull() {
    try {
      const { done, value } = await this.iterator.next()
      if (done) this.isEnded = true
      else this.ready.push(value)
    } catch (error) {
      this.isEnded = true
      this.failure = { error }
    }
  }
}
