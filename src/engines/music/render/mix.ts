import type { PartId } from '@/domain/score/score'
import { chorus } from '@/engines/music/effects/chorus'
import { addDelay } from '@/engines/music/effects/delay'
import { highPass, lowPass } from '@/engines/music/effects/filters'
import { addReverb } from '@/engines/music/effects/reverb'
import { sideChain } from '@/engines/music/effects/side-chain'
import { spread } from '@/engines/music/effects/spread'
import { integratedLoudness } from '@/engines/loudness/integrated-loudness'
import { DRUMS } from '@/engines/music/instruments'
import type { PlayedPart } from '@/engines/music/perform/perform'
import type { Mix } from '@/engines/music/styles/style'
import { createStereo, fromDb, SAMPLE_RATE, type Stereo } from './stereo'

/** Where a part of 0 dB in the style's mix lies before the master. */
const REFERENCE_LUFS = -22

/** Left out of the low end, which is the bass's and the kick's. */
const LOW_CUT_HZ: Record<PartId, number> = {
  drums: 28,
  bass: 28,
  chords: 90,
  pad: 120,
  arp: 130,
  lead: 130,
  effects: 200,
}

/** -1 left to 1 right. */
const PANS: Record<PartId, number> = {
  drums: 0,
  bass: 0,
  chords: -0.18,
  pad: 0,
  arp: 0.28,
  lead: 0.06,
  effects: 0,
}

/** How wide a part is that the font has in mono, and by which delay: its own, so that no two colour the same. */
const SPREADS: Partial<Record<PartId, { amount: number; delaySeconds: number }>> = {
  chords: { amount: 0.4, delaySeconds: 0.011 },
  pad: { amount: 0.5, delaySeconds: 0.017 },
  arp: { amount: 0.35, delaySeconds: 0.008 },
  lead: { amount: 0.12, delaySeconds: 0.013 },
}

export type Desk = { mix: Mix; tempoBpm: number; parts: readonly PlayedPart[] }
export type Channel = { stereo: Stereo; reverb: number; delay: number }

/** Each part at its level and place, shaped, before the room. The samples are changed in place. */
export function setLevels(dry: readonly Stereo[], { mix, parts, tempoBpm }: Desk): Channel[] {
  const length = dry[0]?.[0].length ?? 0
  const recovery = Math.min(0.42, (60 / tempoBpm) * 0.8)
  const ducking = mix.sideChainDb ? sideChain(kicksOf(parts), length, mix.sideChainDb, recovery) : null
  return dry.map((stereo, i) => {
    const id = parts[i]?.id ?? 'lead'
    highPass(stereo, LOW_CUT_HZ[id])
    if (mix.topHz) lowPass(stereo, mix.topHz)
    const loudness = loudnessOf(stereo)
    const level = Number.isFinite(loudness) ? REFERENCE_LUFS - loudness + (mix.levelsDb[id] ?? -6) : 0
    place(stereo, fromDb(level), PANS[id], id === 'drums' ? null : ducking)
    const width = mix.chorus?.[id] ?? 0
    if (width > 0) chorus(stereo, width)
    const wide = SPREADS[id]
    if (wide) spread(stereo, wide.amount, wide.delaySeconds)
    return { stereo, reverb: mix.reverb[id] ?? 0, delay: mix.delay?.[id] ?? 0 }
  })
}

/** Measured on the middle, at half the work: what differs between the sides is decoration. */
function loudnessOf([left, right]: Stereo): number {
  const middle = new Float32Array(left.length)
  for (let i = 0; i < middle.length; i++) middle[i] = (left[i]! + right[i]!) * Math.SQRT1_2
  return integratedLoudness([middle], SAMPLE_RATE)
}

function kicksOf(parts: readonly PlayedPart[]): number[] {
  const drums = parts.find(({ id }) => id === 'drums')
  return drums
    ? drums.notes.filter(({ pitch }) => pitch === DRUMS.kick).map(({ startSeconds }) => startSeconds)
    : []
}

function place([left, right]: Stereo, gain: number, pan: number, ducking: Float32Array | null) {
  const [l, r] = [gain * (1 - Math.max(0, pan) * 0.7), gain * (1 + Math.min(0, pan) * 0.7)]
  for (let i = 0; i < left.length; i++) {
    const duck = ducking?.[i] ?? 1
    left[i]! *= l * duck
    right[i]! *= r * duck
  }
}

/** Some channels together with what the room makes of them. Linear: the rooms of all parts add up to the room of the mix. */
export function inRoom(channels: readonly Channel[], { mix, tempoBpm }: Desk): Stereo {
  const length = channels[0]?.stereo[0].length ?? 0
  const out = createStereo(length)
  const [toReverb, toDelay] = [new Float32Array(length), new Float32Array(length)]
  for (const { stereo, reverb, delay } of channels) {
    const [left, right] = stereo
    for (let i = 0; i < length; i++) {
      const middle = (left[i]! + right[i]!) / 2
      out[0][i]! += left[i]!
      out[1][i]! += right[i]!
      toReverb[i]! += middle * reverb
      toDelay[i]! += middle * delay
    }
  }
  if (channels.some(({ reverb }) => reverb > 0)) addReverb(toReverb, mix.reverbSeconds, out)
  if (channels.some(({ delay }) => delay > 0)) addDelay(toDelay, (60 / tempoBpm) * 0.75, out)
  return out
}

/** A loop's tail sounds on over its start. */
export function wrapped(stereo: Stereo, length: number): Stereo {
  const [left, right] = stereo.map((channel) => {
    const loop = channel.slice(0, length)
    for (let i = length; i < channel.length; i++) loop[i % length]! += channel[i]!
    return loop
  })
  return [left!, right!]
}
