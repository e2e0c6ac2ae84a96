import { expect, it } from 'vitest'
import { createSharedLoad } from './shared-load'
import type { Job } from './worker/messages'

/** A load that a test ends by hand. */
function byHand() {
  const begun: { job: Job; done: (value: string) => void; fail: (reason: Error) => void }[] = []
  const load = (job: Job) =>
    new Promise<string>((resolve, reject) => begun.push({ job, done: resolve, fail: reject }))
  return { begun, ask: createSharedLoad(load) }
}

function asker() {
  const controller = new AbortController()
  const told: number[] = []
  const job: Job = { signal: controller.signal, onProgress: (fraction) => told.push(fraction) }
  return { controller, told, job }
}

it('loads once for all who ask, and keeps what was loaded', async () => {
  const { begun, ask } = byHand()
  const both = Promise.all([ask(asker().job), ask(asker().job)])
  begun[0]!.done('model')
  expect(await both).toEqual(['model', 'model'])
  expect(await ask(asker().job)).toBe('model')
  expect(begun).toHaveLength(1)
})

it('tells all who wait how much has come, in whole per cents', async () => {
  const { begun, ask } = byHand()
  const [first, second] = [asker(), asker()]
  const both = [ask(first.job), ask(second.job)]
  for (const fraction of [0.101, 0.105, 0.2]) begun[0]!.job.onProgress(fraction)
  begun[0]!.done('model')
  await Promise.all(both)
  expect([first.told, second.told]).toEqual([
    [0.101, 0.2],
    [0.101, 0.2],
  ])
})

it('goes on for the others when one leaves', async () => {
  const { begun, ask } = byHand()
  const [leaves, stays] = [asker(), asker()]
  const left = ask(leaves.job)
  const waits = ask(stays.job)
  leaves.controller.abort(new Error('Enough'))
  await expect(left).rejects.toThrow('Enough')
  expect(begun[0]!.job.signal.aborted).toBe(false)
  begun[0]!.done('model')
  expect(await waits).toBe('model')
})

it('stops when the last has left, and begins anew for who comes later', async () => {
  const { begun, ask } = byHand()
  const { controller, job } = asker()
  const left = ask(job)
  controller.abort(new Error('Enough'))
  await expect(left).rejects.toThrow('Enough')
  expect(begun[0]!.job.signal.aborted).toBe(true)
  const later = ask(asker().job)
  begun[1]!.done('model')
  expect(await later).toBe('model')
})

it('keeps what was loaded when somebody leaves afterwards', async () => {
  const { begun, ask } = byHand()
  const { controller, job } = asker()
  const asked = ask(job)
  begun[0]!.done('model')
  await asked
  controller.abort()
  expect(await ask(asker().job)).toBe('model')
  expect(begun).toHaveLength(1)
})

it('tries again after a failure', async () => {
  const { begun, ask } = byHand()
  const failed = ask(asker().job)
  begun[0]!.fail(new Error('No network'))
  await expect(failed).rejects.toThrow('No network')
  const again = ask(asker().job)
  begun[1]!.done('model')
  expect(await again).toBe('model')
})
