import { SPEECH_SAMPLE_RATE, type SampleSpan } from './pcm'

/**
 * How the 16 kHz mono samples of a recording lie on disk: files `0000.pcm`, `0001.pcm` and so on, each 60 s of 16-bit
 * little-endian samples, the last one shorter. Small files keep a write that was cut off from spoiling what came before.
 */
export const SAMPLES_PER_PCM_FILE = 60 * SPEECH_SAMPLE_RATE

export const BYTES_PER_PCM_SAMPLE = 2

/** A part of one PCM file; samples are counted from the start of that file. */
export type PcmFilePart = SampleSpan & { fileName: string }

export function pcmFileName(index: number): string {
  return `${String(index).padStart(4, '0')}.pcm`
}

/** The files that hold a span, in order, and where in each. */
export function pcmFilePartsOf({ startSample, endSample }: SampleSpan): PcmFilePart[] {
  const parts: PcmFilePart[] = []
  let sample = startSample
  while (sample < endSample) {
    const index = Math.floor(sample / SAMPLES_PER_PCM_FILE)
    const fileStart = index * SAMPLES_PER_PCM_FILE
    const partEnd = Math.min(endSample, fileStart + SAMPLES_PER_PCM_FILE)
    parts.push({
      fileName: pcmFileName(index),
      startSample: sample - fileStart,
      endSample: partEnd - fileStart,
    })
    sample = partEnd
  }
  return parts
}

/** Samples of -1 to 1 become 16-bit ones; what is louder than full scale is clipped. */
export function int16FromFloat(samples: Float32Array): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(samples.length)
  for (let i = 0; i < samples.length; i++) {
    const scaled = samples[i]! * 32_768
    // Three times as fast as `Math.round`, with the same result.
    pcm[i] = scaled >= 32_767 ? 32_767 : scaled <= -32_768 ? -32_768 : Math.floor(scaled + 0.5)
  }
  return pcm
}

/** The way back; 16-bit samples survive the round trip bit by bit. */
export function floatFromInt16(pcm: Int16Array): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(pcm.length)
  for (let i = 0; i < pcm.length; i++) samples[i] = (pcm[i] ?? 0) / 32768
  return samples
}
