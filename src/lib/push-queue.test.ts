import { describe, expect, it } from 'vitest'
import { pushQueue } from './push-queue'

describe('a push queue', () => {
  it('gives items pushed before and while it is read, then ends', async () => {
    const queue = pushQueue<number>()
    queue.push(1)
    const reading = readAll(queue)
    await Promise.resolve()
    queue.push(2)
    queue.end()
    expect(await reading).toEqual([1, 2])
  })

  it('gives what came before a failure, then throws it', async () => {
    const queue = pushQueue<number>()
    const read: number[] = []
    queue.push(1)
    queue.fail(new Error('cut'))
    await expect(
      (async () => {
        for await (const item of queue) read.push(item)
      })(),
    ).rejects.toThrow('cut')
    expect(read).toEqual([1])
  })
})

async function readAll<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of source) items.push(item)
  return items
}
