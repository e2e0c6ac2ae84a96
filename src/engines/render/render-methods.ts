import { zipSync, type Zippable } from 'fflate'
import { ceilingOf } from '@/engines/media/ceiling'
import { mediaFileOfBlob } from '@/engines/media/media-file'
import type { Job } from '@/lib/worker/messages'
import { assembled, commonRate, lineSound } from './assemble'
import { decode } from './decode'
import { encode, type FindEncoder } from './encode'
import { share, writeFinished } from './finished'
import { levelsOf, mastered } from './mastered'
import { createMusicMethods } from './music-methods'
import { overRecording } from './over-recording'
import { asChannels } from './sound'
import type { RenderMethods, RenderPart, RenderTarget } from './protocol'

const ENDINGS = { wav: 'wav', mp3: 'mp3', flac: 'flac', m4a: 'm4a', opus: 'opus' }

/** The engine's methods for a worker of the tab and for tests in Node alike. */
export function createRenderMethods(findEncoder: FindEncoder): RenderMethods {
  return {
    ...createMusicMethods(findEncoder),

    decode: ({ file }, { signal }) => decode(mediaFileOfBlob(file), signal),

    async assemble({ parts, leadSeconds, recording, target }, job) {
      const { loudnessLufs } = target
      if (recording) {
        const mix = await overRecording(parts, leadSeconds, recording, loudnessLufs, share(job, 0, 0.5))
        return writeFinished(mix, target, share(job, 0.5, 1), findEncoder)
      }
      const sampleRate = await commonRate(parts)
      const sound = (reading: Job) =>
        asChannels(assembled(parts, leadSeconds, sampleRate, loudnessLufs, reading))
      const format = { sampleRate, channelCount: 1 }
      if (loudnessLufs === null) return encode(sound(job), format, target, findEncoder)
      // Lines are alike already; what lies between them counts too.
      const levels = await levelsOf(sound(share(job, 0, 0.5)), sampleRate, 1)
      const whole = mastered(sound(share(job, 0.5, 1)), levels, {
        loudnessLufs,
        truePeakDb: ceilingOf(target.format),
      })
      return encode(whole, format, target, findEncoder)
    },

    async zip({ parts, names, target }, { signal, onProgress }) {
      const sampleRate = await commonRate(parts)
      const files: Zippable = {}
      let durationSeconds = 0
      for (const [index, part] of parts.entries()) {
        signal.throwIfAborted()
        const sound = asChannels(alone(part, sampleRate, target))
        const line = await encode(sound, { sampleRate, channelCount: 1 }, target, findEncoder)
        const bytes = new Uint8Array(await line.file.arrayBuffer())
        // Sound is packed as it is: it does not get smaller.
        files[`${names[index] ?? index + 1}.${ENDINGS[target.format]}`] = [bytes, { level: 0 }]
        durationSeconds += line.durationSeconds
        onProgress((index + 1) / parts.length)
      }
      return { file: new Blob([zipSync(files)], { type: 'application/zip' }), durationSeconds }
    },
  }
}

async function* alone({ file }: RenderPart, sampleRate: number, { loudnessLufs, format }: RenderTarget) {
  const target = loudnessLufs === null ? null : { loudnessLufs, truePeakDb: ceilingOf(format) }
  yield await lineSound(file, sampleRate, target)
}
