import { createRandom } from '@/domain/score/random'
import type { PlayedNote } from '@/engines/music/perform/perform'
import { SAMPLE_RATE, type Stereo } from './stereo'

/** Adds noise that rises and brightens up to the end of each note, another on either side. */
export function playRisers(notes: readonly PlayedNote[], into: Stereo): void {
  for (const { startSeconds, endSeconds, velocity } of notes) {
    const start = Math.round(startSeconds * SAMPLE_RATE)
    const count = Math.round((endSeconds - startSeconds) * SAMPLE_RATE)
    into.forEach((channel, side) => {
      const random = createRandom('riser', side, start)
      let [low, band] = [0, 0]
      for (let i = 0; i < count && start + i < channel.length; i++) {
        const risen = i / count
        const f = 2 * Math.sin((Math.PI * 300 * 2 ** (4.5 * risen)) / SAMPLE_RATE)
        const high = 2 * random.next() - 1 - low - 0.5 * band
        band += f * high
        low += f * band
        // Ends before the beat it leads to.
        const end = Math.min(1, (count - i) / (0.02 * SAMPLE_RATE))
        channel[start + i]! += band * risen * risen * end * velocity * 0.25
      }
    })
  }
}

/** Adds the dust of an old record. */
export function playVinyl(notes: readonly PlayedNote[], into: Stereo): void {
  for (const { startSeconds, endSeconds } of notes) {
    const start = Math.round(startSeconds * SAMPLE_RATE)
    const end = Math.round(endSeconds * SAMPLE_RATE)
    into.forEach((channel, side) => {
      const random = createRandom('vinyl', side)
      let [hiss, click] = [0, 0]
      for (let i = start; i < end && i < channel.length; i++) {
        hiss += 0.25 * (2 * random.next() - 1 - hiss)
        if (random.next() < 7 / SAMPLE_RATE) click = (random.next() + 0.15) * (random.chance(0.5) ? 1 : -1)
        channel[i]! += hiss * 0.02 + click * 0.12
        click *= 0.82
      }
    })
  }
}
