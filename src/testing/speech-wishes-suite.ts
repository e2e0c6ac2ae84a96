import { beforeAll, describe, expect, it } from 'vitest'
import type { SpokenAs } from '@/domain/script/spoken-as'
import type { TakeSound } from '@/storage/voice-takes'
import { speak, type SpeakingService } from './audio-service-suite'

/** A service that is asked for `Hello there, world.`, and a line that it refuses. */
export type WishedService = SpeakingService & {
  /** Its reply is always the same: what was wished for can be seen in the request alone. */
  isCanned: boolean
  refused: SpeakingService & { errorName: string }
}

/** What holds for whatever a line wishes for, at every service that speaks. */
export function speechWishesSuite(name: string, setUp: () => Promise<WishedService>): void {
  describe(`${name}, where a line wishes for more than its words`, () => {
    let under: WishedService
    let plain: TakeSound
    const said = async (change: Partial<SpokenAs>) => {
      const { sounds, words } = await speak({ ...under, spokenAs: { ...under.spokenAs, ...change } })
      const [sound] = sounds as [TakeSound]
      return { ...sound, words, seconds: sound.samples.length / sound.sampleRate }
    }
    beforeAll(async () => {
      under = await setUp()
      plain = await said({})
    })
    const plainSeconds = () => plain.samples.length / plain.sampleRate

    it('keeps silent for a pause inside it, between the words where it stands', async () => {
      const text = 'Hello there, [pause 1s] world.'
      const { words, samples, sampleRate } = await said({ text })
      expect(words.map((word) => text.slice(word.start, word.end).replace(/\W/g, ''))).toEqual([
        'Hello',
        'there',
        'world',
      ])
      const { startSeconds, endSeconds } = longestSilence(samples, sampleRate)
      expect(endSeconds - startSeconds).toBeGreaterThan(0.95)
      expect(endSeconds - startSeconds).toBeLessThan(1.5)
      expect(startSeconds).toBeGreaterThan(words[1]!.endSeconds - 0.15)
      expect(endSeconds).toBeLessThan(words[2]!.startSeconds + 0.15)
    })

    it('is faster where it is to be, and its words with it', async () => {
      const { seconds, words } = await said({ speed: 1.6 })
      const ratio = seconds / plainSeconds()
      if (under.isCanned) return expect(ratio).toBeCloseTo(1, 3)
      expect(ratio).toBeGreaterThan(0.5)
      expect(ratio).toBeLessThan(0.85)
      expect(words.at(-1)!.endSeconds).toBeLessThanOrEqual(seconds + 0.01)
    })

    it('says a word as the list of the person has it, and marks it where it is written', async () => {
      const pronunciations = [{ word: 'world', says: 'wonderful planet of ours' }]
      const { seconds, words } = await said({ pronunciations })
      const { text } = under.spokenAs
      const marked = words.map((word) => text.slice(word.start, word.end).replace(/\W/g, ''))
      expect(marked).toEqual(['Hello', 'there', 'world'])
      if (!under.isCanned) expect(seconds).toBeGreaterThan(plainSeconds() + 0.4)
    })

    it('fails with the name of what is wrong where it is refused, and gives no sound', async () => {
      const { errorName, ...refused } = under.refused
      const sounds: TakeSound[] = []
      const speaking = speak(refused, { onSpoken: async (sound) => void sounds.push(sound) })
      await expect(speaking).rejects.toMatchObject({ name: errorName })
      expect(sounds).toEqual([])
    })
  })
}

/** Encoders leave a little noise where there was nothing. */
const SILENT = 0.004

function longestSilence(samples: Float32Array, sampleRate: number) {
  let [start, end] = [0, 0]
  let from = 0
  samples.forEach((sample, at) => {
    if (Math.abs(sample) > SILENT) from = at + 1
    else if (at + 1 - from > end - start) [start, end] = [from, at + 1]
  })
  return { startSeconds: start / sampleRate, endSeconds: end / sampleRate }
}
