import type { PitchClass } from '@/domain/score/pitch'
import { instrumentOf, kitOf } from '@/engines/music/instruments'
import type { PlayedPart } from '@/engines/music/perform/perform'
import { playDrumMachine } from './drum-machine'
import { patchOf } from './patches'
import { playRisers, playVinyl } from './play-noise'
import { playSynth } from './play-synth'
import type { SampledPart, Sampler } from './sampler'
import { createStereo, type Stereo } from './stereo'

/** Samples are most of the work, in most styles. */
const SAMPLED_FRACTION = 0.6

/** Each part alone and dry, by the sampler or by our own synthesis. */
export async function playParts(
  parts: readonly PlayedPart[],
  length: number,
  sampler: Sampler,
  tonic: PitchClass,
  onFraction: (fraction: number) => Promise<void>,
): Promise<Stereo[]> {
  const sampled = parts.map(sampledPart)
  const wanted = sampled.filter((part) => part !== null)
  const played = await sampler.play(wanted, length, (fraction) => onFraction(fraction * SAMPLED_FRACTION))
  const all: Stereo[] = []
  for (const [i, part] of parts.entries()) {
    const own = sampled[i]
    all.push(own ? (played[wanted.indexOf(own)] ?? createStereo(length)) : playOwn(part, length, tonic))
    await onFraction(SAMPLED_FRACTION + ((1 - SAMPLED_FRACTION) * (i + 1)) / parts.length)
  }
  return all
}

function sampledPart({ player, notes }: PlayedPart): SampledPart | null {
  if (player.kind === 'kit') {
    const { machine, program } = kitOf(player.id)
    return machine ? null : { program, bank: 0, isDrums: true, notes }
  }
  if (player.kind !== 'instrument') return null
  const { patch, program, bank = 0 } = instrumentOf(player.id)
  return patch ? null : { program, bank, isDrums: false, notes }
}

function playOwn({ player, notes }: PlayedPart, length: number, tonic: PitchClass): Stereo {
  const stereo = createStereo(length)
  if (player.kind === 'riser') playRisers(notes, stereo)
  else if (player.kind === 'vinyl') playVinyl(notes, stereo)
  else if (player.kind === 'kit') {
    const { machine } = kitOf(player.id)
    if (machine) playDrumMachine(machine, notes, stereo, tonic)
  } else {
    const { patch } = instrumentOf(player.id)
    if (patch) playSynth(patchOf(patch), notes, stereo)
  }
  return stereo
}
