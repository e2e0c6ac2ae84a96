/**
 * Works on what a slow source yields, on several items at once, and gives the results in the order of the source.
 * `atOnce` tells how many may be under way, by how many results were given out. Results before a failure are given out
 * before it is thrown. Closing it closes the source; work that is under way then ends unheard.
 */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  atOnce: (given: number) => number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = source[Symbol.asyncIterator]()
  const begun: Promise<Result>[] = []
  let given = 0
  let isEnded = false
  let pulling: Promise<void> | undefined

  function beginMore() {
    if (pulling || isEnded || begun.length >= atOnce(given)) return
    pulling = beginNext().then(() => {
      pulling = undefined
      beginMore()
    })
  }

  async function beginNext() {
    try {
      const { done, value } = await iterator.next()
      if (done) isEnded = true
      else if (!isEnded) begun.push(heldBack(work(value)))
    } catch (error) {
      isEnded = true
      begun.push(heldBack(Promise.reject(error)))
    }
  }

  try {
    for (;;) {
      beginMore()
      while (begun.length === 0) {
        if (!pulling) return
        await pulling
      }
      const result = await begun[0]!
      begun.shift()
      given++
      beginMore()
      yield result
    }
  } finally {
    const isOpen = !isEnded
    isEnded = true
    if (isOpen) await iterator.return?.()
  }
}

/** A failure counts when its turn comes, and not as one that nobody saw. */
function heldBack<Result>(result: Promise<Result>): Promise<Result> {
  result.catch(() => undefined)
  return result
}
