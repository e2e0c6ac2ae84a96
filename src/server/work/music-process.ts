import { encodeAudio } from '@/engines/media/encode-audio'
import '@/engines/media/node-encoders'
import { compose } from '@/engines/music/compose'
import { createSampler, type Sampler } from '@/engines/music/render/sampler'
import { readSoundFont } from '@/engines/music/sound-font'
import { serve } from '@/lib/worker/serve'
import { parentPort } from './parent-port'
import type { MusicProcessMethods } from './protocol'

let sampler: Promise<Sampler> | undefined

serve(
  {
    compose: async ({ seed, ...input }, job) => {
      sampler ??= readSoundFont().then(createSampler)
      const take = await compose({ ...input, family: { seed } }, await sampler, job)
      const { durationSeconds, styleName, tempoBpm, key, understood, notUnderstood } = take
      const audio = await encodeAudio(take.samples, take.sampleRate, 'mp3')
      return { audio, durationSeconds, styleName, tempoBpm, key, understood, notUnderstood }
    },
  } satisfies MusicProcessMethods,
  parentPort(),
)
