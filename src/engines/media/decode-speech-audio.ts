import type { MediaInfo } from '@/domain/audio/media-info'
import type { Peaks } from '@/domain/audio/peaks'
import type { MediaFile } from './media-file'
import { createMonoMixer } from './mono-mixer'
import { playedSound } from './played-sound'
import { createResampler } from './resampler'

export type SpeechAudio =
  | {
      kind: 'audio'
      samples: Float32Array<ArrayBuffer>
      peaks: Peaks
      /** 0 to 1 of the length that the file states, or that its size lets guess. */
      fraction: number
      statedDurationSeconds: number
    }
  | { kind: 'end'; media: MediaInfo }

/**
 * Decodes the sound of a file in one pass and in bounded memory: about a second at a time of 16 kHz mono with the peaks
 * of the native channels, and at the end what the file was. Sample n is heard at n / 16000 seconds when the file is played.
 */
export async function* decodeSpeechAudio(file: MediaFile, signal: AbortSignal): AsyncGenerator<SpeechAudio> {
  let assembly: ReturnType<typeof startAssembly> | undefined
  let heard = { fraction: 0, statedDurationSeconds: 0 }
  for await (const sound of playedSound(file, signal)) {
    if (sound.kind === 'end') {
      if (assembly) yield { kind: 'audio', ...heard, ...assembly.takeRest() }
      yield sound
    } else {
      assembly ??= startAssembly(sound.sampleRate)
      assembly.add(sound.channels)
      heard = { fraction: sound.fraction, statedDurationSeconds: sound.expectedDurationSeconds }
      if (assembly.isFull()) yield { kind: 'audio', ...heard, ...assembly.take() }
    }
  }
}

/** Gathers frames, and turns them into 16 kHz mono and peaks. */
function startAssembly(sampleRate: number) {
  const mixer = createMonoMixer(sampleRate)
  const resampler = createResampler(sampleRate)
  let pending = 0

  return {
    add(channels: Float32Array[]) {
      mixer.push(channels)
      pending += channels[0]!.length
    },
    isFull: () => pending >= sampleRate,
    take() {
      pending = 0
      return { samples: resampler.push(mixer.takeSamples()), peaks: mixer.takePeaks() }
    },
    takeRest() {
      const last = resampler.push(mixer.takeSamples())
      const tail = resampler.flush()
      const samples = new Float32Array(last.length + tail.length)
      samples.set(last)
      samples.set(tail, last.length)
      return { samples, peaks: mixer.flushPeaks() }
    },
  }
}
