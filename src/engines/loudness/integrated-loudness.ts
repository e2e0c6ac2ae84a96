import { kWeighted } from './k-weighting'

/** BS.1770-4: blocks of 400 ms, each begun 100 ms after the one before. */
const BLOCK_SECONDS = 0.4
const STEP_SECONDS = 0.1
const STEPS_OF_BLOCK = Math.round(BLOCK_SECONDS / STEP_SECONDS)
/** Quieter blocks are silence, and those 10 LU below the mean of the rest are pauses. */
const SILENCE_LUFS = -70
const RELATIVE_GATE_LU = -10
/** Makes a sine of 997 Hz at full scale -3.01 LUFS. */
const OFFSET_LU = -0.691

/**
 * Integrated loudness of EBU R128, in LUFS, of one or more channels of one length (left, right; surround weights are not
 * needed here). -Infinity for silence. Sound shorter than a block counts as one.
 */
export function integratedLoudness(channels: readonly Float32Array[], sampleRate: number): number {
  return loudnessOfWeighted(
    channels.map((channel) => kWeighted(channel, sampleRate)),
    sampleRate,
  )
}

/** The same, of channels that are K-weighted already. */
export function loudnessOfWeighted(channels: readonly Float64Array[], sampleRate: number): number {
  const step = stepSamples(sampleRate)
  const length = channels[0]?.length ?? 0
  const energies = stepEnergies(channels, sampleRate, step)
  if (energies.length >= STEPS_OF_BLOCK) return loudnessOfSteps(energies, sampleRate)
  return length > 0
    ? gated([sum(energies) / Math.max(1, Math.min(length, energies.length * step))])
    : -Infinity
}

export const stepSamples = (sampleRate: number) => Math.round(STEP_SECONDS * sampleRate)

/** The same, of the sums of squares of each 100 ms, K-weighted, all channels added. */
export function loudnessOfSteps(energies: readonly number[], sampleRate: number): number {
  const samples = STEPS_OF_BLOCK * stepSamples(sampleRate)
  if (energies.length < STEPS_OF_BLOCK)
    return gated([sum(energies) / Math.max(1, energies.length * stepSamples(sampleRate))])
  return gated(
    energies
      .slice(STEPS_OF_BLOCK - 1)
      .map((_, i) => (energies[i]! + energies[i + 1]! + energies[i + 2]! + energies[i + 3]!) / samples),
  )
}

/** Of the mean squares of blocks. */
function gated(powers: readonly number[]): number {
  const loud = powers.filter((power) => loudnessOf(power) > SILENCE_LUFS)
  const gate = loudnessOf(mean(loud)) + RELATIVE_GATE_LU
  return loudnessOf(mean(loud.filter((power) => loudnessOf(power) > gate)))
}

/** Sum of squares of each 100 ms; what is left at the end counts only where there is no whole block. */
function stepEnergies(channels: readonly Float64Array[], sampleRate: number, step: number): number[] {
  const length = channels[0]?.length ?? 0
  const isShort = length < BLOCK_SECONDS * sampleRate
  const count = isShort ? Math.ceil(length / step) : Math.floor(length / step)
  const energies = Array.from({ length: count }, () => 0)
  for (const weighted of channels) {
    for (const index of energies.keys()) {
      const end = Math.min(length, (index + 1) * step)
      let energy = 0
      for (let i = index * step; i < end; i++) energy += weighted[i]! * weighted[i]!
      energies[index]! += energy
    }
  }
  return energies
}

const loudnessOf = (power: number) => OFFSET_LU + 10 * Math.log10(power)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => (values.length > 0 ? sum(values) / values.length : 0)
