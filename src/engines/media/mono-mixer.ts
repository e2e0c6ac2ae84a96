import { PEAKS_PER_SECOND, type Peaks } from '@/domain/audio/peaks'

/** The mean of two channels against half their difference, where they are one sound and its opposite: -12 dB. */
const OPPOSED_POWER = 1 / 16

/** Gathers decoded frames of one rate into mono and peaks, in pieces large enough to be worth working on. */
export type MonoMixer = {
  /** Adds planar channels of the same length. */
  push(channels: Float32Array[]): void
  /** The mono samples since the last call. */
  takeSamples(): Float32Array
  /** The 10 ms peaks that are complete. */
  takePeaks(): Peaks
  /** The last peak, of less than 10 ms. */
  flushPeaks(): Peaks
}

export function createMonoMixer(sampleRate: number): MonoMixer {
  let mono = new Float32Array(2 * sampleRate)
  /** What two channels differ by. */
  let side = new Float32Array(2 * sampleRate)
  let monoLength = 0
  let areOpposed = false
  let position = 0
  let peaks: number[] = []
  let loudest = 0
  let peakEnd = endOfPeak(1)
  let peakCount = 0

  function endOfPeak(count: number) {
    return Math.round((count * sampleRate) / PEAKS_PER_SECOND)
  }

  function reserve(sampleCount: number) {
    if (monoLength + sampleCount <= mono.length) return
    mono = enlarged(mono, monoLength, 2 * (monoLength + sampleCount))
    side = enlarged(side, monoLength, mono.length)
  }

  function mix(channels: Float32Array[], sampleCount: number) {
    const target = mono.subarray(monoLength, monoLength + sampleCount)
    const [first, ...others] = channels
    target.set(first!)
    for (const channel of others) for (let i = 0; i < sampleCount; i++) target[i]! += channel[i]!
    if (others.length) for (let i = 0; i < sampleCount; i++) target[i]! /= channels.length
    const sides = side.subarray(monoLength, monoLength + sampleCount)
    if (channels.length === 2) for (let i = 0; i < sampleCount; i++) sides[i] = first![i]! - target[i]!
    else sides.fill(0)
  }

  /** A cable wired the wrong way turns one side over, so that the mean of both is silence. Then it is turned back. */
  function chosen() {
    const monoPower = powerOf(mono, monoLength)
    const sidePower = powerOf(side, monoLength)
    areOpposed = monoPower < sidePower * (areOpposed ? 1 : OPPOSED_POWER)
    return areOpposed ? side : mono
  }

  function closePeak() {
    peaks.push(Math.min(32767, Math.round(loudest * 32767)))
    loudest = 0
    peakEnd = endOfPeak(++peakCount + 1)
  }

  function measure(channels: Float32Array[], sampleCount: number) {
    for (let start = 0; start < sampleCount;) {
      const end = Math.min(sampleCount, start + peakEnd - position)
      for (const channel of channels) loudest = loudestOf(channel, start, end, loudest)
      position += end - start
      start = end
      if (position === peakEnd) closePeak()
    }
  }

  return {
    push(channels) {
      const sampleCount = channels[0]!.length
      reserve(sampleCount)
      mix(channels, sampleCount)
      monoLength += sampleCount
      measure(channels, sampleCount)
    },
    takeSamples() {
      const samples = chosen().slice(0, monoLength)
      monoLength = 0
      return samples
    },
    takePeaks() {
      const taken = Int16Array.from(peaks)
      peaks = []
      return taken
    },
    flushPeaks() {
      if (position > endOfPeak(peakCount)) closePeak()
      return this.takePeaks()
    },
  }
}

function loudestOf(samples: Float32Array, start: number, end: number, loudest: number) {
  let result = loudest
  for (let i = start; i < end; i++) {
    const level = Math.abs(samples[i]!)
    if (level > result) result = level
  }
  return result
}

function enlarged(samples: Float32Array, used: number, length: number) {
  const larger = new Float32Array(length)
  larger.set(samples.subarray(0, used))
  return larger
}

function powerOf(samples: Float32Array, length: number) {
  let power = 0
  for (let i = 0; i < length; i++) power += samples[i]! * samples[i]!
  return power
}
