import { zipSync, type Zippable } from 'fflate'
import { joinSamples } from '@/domain/audio/pcm'
import { createResampler } from '@/engines/media/resampler'
import { mediaFileOfBlob } from '@/engines/media/media-file'
import { assembled, commonRate, lineSound } from './assemble'
import { decode } from './decode'
import { encode, type FindEncoder } from './encode'
import { laidOver } from './lay-over'
import { levelsOf, mastered } from './mastered'
import { createMusicMethods } from './music-methods'
import { asChannels } from './sound'
import type { RenderMethods, RenderPart, RenderTarget } from './protocol'

const ENDINGS = { wav: 'wav', mp3: 'mp3', flac: 'flac', m4a: 'm4a', opus: 'opus' }

/** The engine's methods for a worker of the tab and for tests in Node alike. */
export function createRenderMethods(findEncoder: FindEncoder): RenderMethods {
  return {
    ...createMusicMethods(findEncoder),

    decode: ({ file }, { signal }) => decode(mediaFileOfBlob(file), signal),

    async assemble({ parts, leadSeconds, recording, target }, job) {
      const { signal, onProgress } = job
      const { loudnessLufs } = target
      const sampleRate = await commonRate(parts)
      const under = recording && (await heardAt(sampleRate, recording, signal))
      const sound = (tell: (fraction: number) => void) => {
        const voice = assembled(parts, leadSeconds, sampleRate, loudnessLufs, { signal, onProgress: tell })
        return asChannels(under ? laidOver(voice, under, sampleRate) : voice)
      }
      const format = { sampleRate, channelCount: 1 } as const
      if (loudnessLufs === null) return encode(sound(onProgress), format, target, findEncoder)
      // Lines are alike already; what lies between and under them counts too.
      const levels = await levelsOf(
        sound((fraction) => onProgress(fraction / 2)),
        sampleRate,
        1,
      )
      const whole = mastered(
        sound((fraction) => onProgress(0.5 + fraction / 2)),
        levels,
        loudnessLufs,
      )
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

async function* alone({ file }: RenderPart, sampleRate: number, { loudnessLufs }: RenderTarget) {
  yield await lineSound(file, sampleRate, loudnessLufs)
}

async function heardAt(sampleRate: number, recording: Blob, signal: AbortSignal): Promise<Float32Array> {
  const { samples, sampleRate: ownRate } = await decode(mediaFileOfBlob(recording), signal)
  const resampler = createResampler(ownRate, sampleRate)
  return joinSamples([resampler.push(samples), resampler.flush()])
}
