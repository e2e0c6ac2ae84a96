import { expect, it } from 'vitest'
import type { DecoderRow, RowStep } from './decoder'
import { createJointSteps } from './joint-steps'

/** Rows are told apart by their places; tells which rows were stepped together, and how many tokens each was given. */
function decoder() {
  const steps: string[] = []
  return {
    steps,
    step(rows: DecoderRow[], tokens: number[][]): RowStep[] {
      steps.push(rows.map(({ place }, row) => `${place}x${tokens[row]!.length}`).join(' '))
      if (tokens.flat().includes(Number.NaN)) throw new RangeError('No such token')
      // Nobody reads them here.
      return rows.map(() => ({}) as RowStep)
    },
  }
}

const rowAt = (place: number): DecoderRow => ({ place, past: 0 })

/** Enters, takes steps with these many tokens, and leaves. */
async function decode(joint: ReturnType<typeof createJointSteps>, place: number, lengths: number[]) {
  await joint.enter()
  try {
    for (const length of lengths)
      await joint.step(
        rowAt(place),
        Array.from({ length }, () => 7),
      )
  } finally {
    joint.leave()
  }
}

it('takes a step for all who are inside at once', async () => {
  const { steps, ...fake } = decoder()
  const joint = createJointSteps(fake, 3)
  await Promise.all([decode(joint, 1, [1, 1, 1]), decode(joint, 2, [1, 1])])
  expect(steps).toEqual(['1x1 2x1', '1x1 2x1', '1x1'])
})

it('lets whoever has come in catch up before all go on', async () => {
  const { steps, ...fake } = decoder()
  const joint = createJointSteps(fake, 2)
  await Promise.all([decode(joint, 1, [1, 1]), decode(joint, 2, [5, 2, 1])])
  expect(steps).toEqual(['2x5', '2x2', '1x1 2x1', '1x1'])
})

it('has no more inside than there are places; the next comes in when one leaves', async () => {
  const { steps, ...fake } = decoder()
  const joint = createJointSteps(fake, 2)
  await Promise.all([1, 2, 3].map((place) => decode(joint, place, place === 1 ? [1] : [1, 1])))
  expect(steps).toEqual(['1x1 2x1', '2x1 3x1', '3x1'])
})

it('waits for one that has entered and does not ask yet', async () => {
  const { steps, ...fake } = decoder()
  const joint = createJointSteps(fake, 2)
  await joint.enter()
  const alone = decode(joint, 1, [1])
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(steps).toEqual([])
  joint.leave()
  await alone
  expect(steps).toEqual(['1x1'])
})

it('tells all who were in a step that it failed, and goes on with the others', async () => {
  const { steps, ...fake } = decoder()
  const joint = createJointSteps(fake, 2)
  await joint.enter()
  const failed = joint.step(rowAt(1), [Number.NaN, 7])
  const other = decode(joint, 2, [1])
  await expect(failed).rejects.toThrow('No such token')
  joint.leave()
  await other
  expect(steps).toEqual(['1x2', '2x1'])
})
