import { expect, it } from 'vitest'
import { createWorkQueue } from './work-queue'

/** Work that ends when it is told to, and requests for it that can be aborted. */
function requests(limits: { atOnce: number; mostWaiting: number }) {
  const queue = createWorkQueue(limits)
  const started: string[] = []
  const request = (name: string) => {
    const controller = new AbortController()
    const moves: number[] = []
    let end!: () => void
    const ended = new Promise<void>((resolve) => (end = resolve))
    const work = async () => {
      started.push(name)
      await ended
      return name
    }
    const job = { signal: controller.signal, onMoved: (ahead: number) => void moves.push(ahead) }
    const result = queue.run(work, job)
    result.catch(() => {})
    return { result, moves, end, abort: (reason: Error) => controller.abort(reason) }
  }
  return { started, request }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

it('works on one at a time, in the order they came, and tells the others how many come first', async () => {
  const { started, request } = requests({ atOnce: 1, mostWaiting: 5 })
  const [a, b, c] = ['a', 'b', 'c'].map(request)
  await settle()
  expect(started).toEqual(['a'])
  expect([a, b, c].map((each) => each!.moves)).toEqual([[], [1], [2]])
  a!.end()
  expect(await a!.result).toBe('a')
  await settle()
  expect(started).toEqual(['a', 'b'])
  expect(c!.moves).toEqual([2, 1])
})

it('works on as many together as it is told to', async () => {
  const { started, request } = requests({ atOnce: 2, mostWaiting: 5 })
  const third = ['a', 'b', 'c'].map(request)[2]!
  await settle()
  expect(started).toEqual(['a', 'b'])
  expect(third.moves.at(-1)).toBe(2)
})

it('refuses with 429 and a time to come back what is over the bound, and takes the next when there is room', async () => {
  const { request } = requests({ atOnce: 1, mostWaiting: 1 })
  const [first, second] = ['a', 'b'].map(request)
  const refused = request('c')
  await expect(refused.result).rejects.toMatchObject({
    status: 429,
    headers: { 'Retry-After': expect.stringMatching(/^[1-9]\d*$/) },
  })
  first!.end()
  await first!.result
  const taken = request('d')
  second!.end()
  taken.end()
  expect(await taken.result).toBe('d')
})

it('gives up the place of who goes away', async () => {
  const { started, request } = requests({ atOnce: 1, mostWaiting: 5 })
  const [a, b, c] = ['a', 'b', 'c'].map(request)
  b!.abort(new Error('gone'))
  await expect(b!.result).rejects.toThrow('gone')
  expect(c!.moves.at(-1)).toBe(1)
  a!.end()
  await a!.result
  await settle()
  expect(started).toEqual(['a', 'c'])
})

it('goes on after work that failed', async () => {
  const queue = createWorkQueue({ atOnce: 1, mostWaiting: 1 })
  const job = { signal: new AbortController().signal, onMoved: () => {} }
  await expect(queue.run(() => Promise.reject(new Error('damaged')), job)).rejects.toThrow('damaged')
  expect(await queue.run(async () => 'fine', job)).toBe('fine')
})
