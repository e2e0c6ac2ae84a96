import { expect, it } from 'vitest'
import { fullBatches } from './full-batches'

/** A source that a test feeds by hand, and that tells how it was used. */
function source() {
  const stream = new TransformStream<number, number>({}, { highWaterMark: 99 }, { highWaterMark: 0 })
  const writer = stream.writable.getWriter()
  const told = { pulls: 0, isClosed: false }
  async function* items() {
    const reader = stream.readable.getReader()
    try {
      for (;;) {
        told.pulls++
        const { done, value } = await reader.read()
        if (done) return
        yield value
      }
    } finally {
      told.isClosed = true
    }
  }
  return { items: items(), writer, told }
}

async function* failing() {
  yield 1
  throw new RangeError('Cut off')
}

/** Time enough for every promise that can settle to settle. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 5))

async function* numbers(count: number) {
  for (let number = 1; number <= count; number++) yield number
}

const collect = async (batches: AsyncIterable<number[]>) => {
  const all: number[][] = []
  for await (const batch of batches) {
    all.push(batch)
    // While a batch is worked on the source goes on.
    await aWhile()
  }
  return all
}

it('gives the first item alone and then as many as were asked for', async () => {
  const batches = fullBatches(numbers(10), (index) => (index === 0 ? 1 : 4))
  expect(await collect(batches)).toEqual([[1], [2, 3, 4, 5], [6, 7, 8, 9], [10]])
})

it('waits until a batch is full, or the source ends', async () => {
  const { items, writer } = source()
  const batches = fullBatches(items, () => 2)
  let first: number[] | undefined
  const taken = batches.next().then(({ value }) => (first = value as number[]))
  void writer.write(1)
  await aWhile()
  expect(first).toBeUndefined()
  void writer.write(2)
  await taken
  expect(first).toEqual([1, 2])
  void writer.write(3)
  await aWhile()
  void writer.close()
  expect((await batches.next()).value).toEqual([3])
  expect((await batches.next()).done).toBe(true)
})

it('pulls one batch ahead and no further', async () => {
  const { items, writer, told } = source()
  for (let number = 0; number < 20; number++) void writer.write(number)
  const batches = fullBatches(items, () => 3)
  await batches.next()
  await aWhile()
  expect(told.pulls).toBe(6)
})

it('gives out what came before the source failed, then throws its error', async () => {
  const batches = fullBatches(failing(), () => 4)
  expect((await batches.next()).value).toEqual([1])
  await expect(batches.next()).rejects.toThrow('Cut off')
})

it('closes the source when the reader stops early', async () => {
  const { items, writer, told } = source()
  void writer.write(1)
  void writer.write(2)
  for await (const batch of fullBatches(items, () => 1)) {
    expect(batch).toEqual([1])
    break
  }
  expect(told.isClosed).toBe(true)
})

it('gives nothing for an empty source', async () => {
  expect(await collect(fullBatches(numbers(0), () => 4))).toEqual([])
})
