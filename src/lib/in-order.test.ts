import { expect, it } from 'vitest'
import { inOrder } from './in-order'

/** A source that tells how it was used. */
function numbers(count: number) {
  const told = { pulls: 0, isClosed: false }
  async function* items() {
    try {
      for (let number = 1; number <= count; number++) {
        told.pulls++
        yield number
      }
    } finally {
      told.isClosed = true
    }
  }
  return { items: items(), told }
}

async function* failing() {
  yield 1
  throw new RangeError('Cut off')
}

/** Work that a test ends by hand. */
function workshop() {
  const ends = new Map<number, { done: () => void; fail: (reason: Error) => void }>()
  const begun: number[] = []
  const work = (item: number) => {
    begun.push(item)
    return new Promise<string>((resolve, reject) =>
      ends.set(item, { done: () => resolve(`${item}.`), fail: reject }),
    )
  }
  return {
    begun,
    work,
    end: (item: number) => ends.get(item)!.done(),
    fail: (item: number) => ends.get(item)!.fail,
  }
}

/** Time enough for every promise that can settle to settle. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 5))

const collect = async <Result>(results: AsyncIterable<Result>) => {
  const all: Result[] = []
  for await (const result of results) all.push(result)
  return all
}

it('gives results in the order of the source, whichever is done first', async () => {
  const { begun, work, end } = workshop()
  const results = collect(inOrder(numbers(3).items, () => 3, work))
  await aWhile()
  expect(begun).toEqual([1, 2, 3])
  for (const item of [3, 1, 2]) end(item)
  expect(await results).toEqual(['1.', '2.', '3.'])
})

it('has no more under way than it may, and begins the next when one was given out', async () => {
  const { begun, work, end } = workshop()
  const { items, told } = numbers(9)
  const results = inOrder(items, (given) => (given === 0 ? 1 : 3), work)
  const first = results.next()
  await aWhile()
  expect(begun).toEqual([1])
  end(1)
  await first
  await aWhile()
  expect(begun).toEqual([1, 2, 3, 4])
  expect(told.pulls).toBe(4)
})

it('gives out what came before the source failed, then throws its error', async () => {
  const results = inOrder(
    failing(),
    () => 4,
    async (item) => item,
  )
  expect((await results.next()).value).toBe(1)
  await expect(results.next()).rejects.toThrow('Cut off')
})

it('gives out what came before work failed, then throws its error', async () => {
  const { work, end, fail } = workshop()
  const results = inOrder(numbers(2).items, () => 2, work)
  const first = results.next()
  await aWhile()
  fail(2)(new RangeError('Too loud'))
  await aWhile()
  end(1)
  expect((await first).value).toBe('1.')
  await expect(results.next()).rejects.toThrow('Too loud')
})

it('closes the source when the reader stops early', async () => {
  const { items, told } = numbers(9)
  for await (const result of inOrder(
    items,
    () => 2,
    async (item) => item,
  )) {
    expect(result).toBe(1)
    break
  }
  expect(told.isClosed).toBe(true)
})

it('gives nothing for an empty source', async () => {
  expect(
    await collect(
      inOrder(
        numbers(0).items,
        () => 4,
        async (item) => item,
      ),
    ),
  ).toEqual([])
})
