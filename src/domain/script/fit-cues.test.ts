import { describe, expect, it } from 'vitest'
import { changeScript } from './change-script'
import { fitCues } from './fit-cues'
import { lineViews } from './line-views'
import { EMPTY_SCRIPT } from './script'
import { spokenAs, takeKeyOf } from './spoken-as'

const DEVICE = { service: 'device', modelId: '', canSetSpeed: true }

describe('lines with times', () => {
  it('are hurried within bounds to fit before the next, and what does not fit is told', () => {
    const fits = fitCues(views([1.5, 2.4, 4]), 1, true)
    expect(fits.map(({ speed, isChanged }) => [speed, isChanged])).toEqual([
      [1, false],
      [1.2, true],
      [1.35, true],
    ])
    expect(fits[1]?.overSeconds).toBe(0)
    expect(fits[2]?.overSeconds).toBeCloseTo(4 / 1.35 - 2)
  })

  it('are not hurried again while nobody has spoken them anew', () => {
    const fits = fitCues(views([1.5, 2.4, 1]), 1, true)
    const fitted = views([1.5, 2.4, 1]).map((view, index) => ({
      ...view,
      state: 'changed' as const,
      line: { ...view.line, speed: fits[index]!.speed },
    }))
    expect(fitCues(fitted, 1, true).some(({ isChanged, overSeconds }) => isChanged || overSeconds > 0)).toBe(
      false,
    )
  })

  it('keep the only speed of their service, and what does not fit is told', () => {
    const fits = fitCues(views([1.5, 2.4, 4]), 1, false)
    expect(fits.every(({ isChanged }) => !isChanged)).toBe(true)
    expect(fits.map(({ overSeconds }) => Math.round(overSeconds * 10) / 10)).toEqual([0, 0.4, 2])
  })
})

function views(durationsSeconds: number[]) {
  const text = 'One, well.\nTwo.\nThree.'
  const cues = [0, 11, 16].map((start, index) => ({
    start,
    end: start + 4,
    startSeconds: 2 * index,
    endSeconds: 2 * index + 2,
  }))
  const script = changeScript(EMPTY_SCRIPT, { type: 'import', text, cues }, () => crypto.randomUUID())
  const takes = script.lines.map((line, index) => {
    const spoken = spokenAs(script, line, DEVICE)
    return {
      id: line.id,
      lineId: line.id,
      key: takeKeyOf(spoken),
      createdAt: 1,
      durationSeconds: durationsSeconds[index]!,
      spokenAs: spoken,
      words: [...line.text.matchAll(/\w+/g)].map(({ 0: word, index: start }, at) => ({
        text: word,
        start,
        end: start + word.length,
        startSeconds: at * 0.4,
        endSeconds: at * 0.4 + 0.4,
      })),
    }
  })
  return lineViews(script, takes, {}, DEVICE)
}
