import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/score/random'
import { tone } from '@/testing/tones'
import { applyGains, gainsTowards } from './gain-curve'
import { integratedLoudness, loudnessOfSteps } from './integrated-loudness'
import { createLevelMeter } from './level-track'
import { truePeakDb } from './true-peak'

const RATE = 44_100
const TARGET = { loudnessLufs: -14, truePeakDb: -1 }

/** Speech-like: bursts of noise with high peaks and pauses between them, another on either side. */
const bursts = () =>
  [0, 1].map((side) => {
    const random = createRandom('bursts', side)
    return Float32Array.from({ length: 6 * RATE }, (_, i) => {
      const inBurst = (i / RATE) % 0.7
      return inBurst > 0.45 ? 0 : random.spread() * 0.25 * Math.exp(-inBurst * 6)
    })
  })

function track(channels: readonly Float32Array[], pieces: number[]) {
  const meter = createLevelMeter(RATE, channels.length)
  let at = 0
  for (let i = 0; at < (channels[0]?.length ?? 0); i++) {
    const end = at + pieces[i % pieces.length]!
    meter.push(channels.map((channel) => channel.slice(at, end)))
    at = end
  }
  return meter.finish()
}

describe('levels of a sound in pieces', () => {
  it('are those of the whole, whatever the pieces', () => {
    const sound = bursts()
    const levels = track(sound, [1, 50_000, 7, 4410])
    expect(levels.sampleCount).toBe(6 * RATE)
    expect(loudnessOfSteps(levels.energies, RATE)).toBeCloseTo(integratedLoudness(sound, RATE), 6)
    const highest = Math.max(...levels.peaks)
    expect(20 * Math.log10(highest)).toBeCloseTo(Math.max(...sound.map((side) => truePeakDb(side, RATE))), 6)
    // Quiet moments are not looked at between the samples, and what is quiet is known only at the end.
    const ofWhole = track(sound, [6 * RATE]).peaks
    const isOff = levels.peaks.some((peak, i) => peak > highest / 2 && peak !== ofWhole[i])
    expect(isOff).toBe(false)
  })

  it('know peaks that lie between the samples and between the pieces', () => {
    // A quarter of the rate, sampled beside its tops: 3 dB more than any sample says.
    const sine = Float32Array.from(
      { length: RATE },
      (_, i) => 0.5 * Math.sin((Math.PI * i) / 2 + Math.PI / 4),
    )
    const { peaks } = track([sine], [100])
    expect(20 * Math.log10(Math.max(...peaks.slice(10, -10)))).toBeCloseTo(-6.02, 1)
  })
})

describe('a gain curve', () => {
  it.each([
    ['peaky and quiet', bursts],
    ['loud and steady', () => [tone(440, RATE, 5, 0.9), tone(440, RATE, 5, 0.9)]],
  ])('brings what is %s to its loudness, true peaks below the ceiling', (_, make) => {
    const sound = make()
    const gains = gainsTowards(track(sound, [9000]), TARGET)
    for (let at = 0; at < sound[0]!.length; at += 10_000)
      applyGains(
        sound.map((channel) => channel.subarray(at, at + 10_000)),
        gains,
        at,
      )
    expect(integratedLoudness(sound, RATE)).toBeCloseTo(-14, 0)
    expect(Math.abs(integratedLoudness(sound, RATE) + 14)).toBeLessThan(0.1)
    expect(Math.max(...sound.map((side) => truePeakDb(side, RATE)))).toBeLessThan(-1)
  })

  it('leaves silence alone', () => {
    expect(gainsTowards(track([new Float32Array(RATE)], [RATE]), TARGET).every((gain) => gain === 1)).toBe(
      true,
    )
  })
})
