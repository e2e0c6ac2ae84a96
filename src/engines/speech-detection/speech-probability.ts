import { joinSamples } from '@/domain/audio/pcm'
import { createSession, Tensor } from '@/engines/onnx-runtime'

/** Silero judges 32 ms at a time at 16 kHz, and wants the last 64 samples of the frame before in front. */
export const FRAME_SAMPLES = 512
const CONTEXT_SAMPLES = 64
const INPUT_SAMPLES = CONTEXT_SAMPLES + FRAME_SAMPLES
/** Two LSTM tensors of 128, for each stream. */
const STATE_SIZE = 2 * 128

/**
 * A run of the graph costs about the same for one frame as for eight, so a block of sound is judged as eight streams side
 * by side. Each begins a second early to settle its state; blocks lie at fixed samples, so the result does not depend
 * on how the sound arrived.
 */
const STREAMS = 8
const STREAM_FRAMES = 125
const WARM_UP_FRAMES = 31
const BLOCK_FRAMES = STREAMS * STREAM_FRAMES
const BLOCK_SAMPLES = BLOCK_FRAMES * FRAME_SAMPLES
const LEAD_SAMPLES = WARM_UP_FRAMES * FRAME_SAMPLES + CONTEXT_SAMPLES

export type SpeechProbability = {
  /** Takes 16 kHz mono; returns the probability of speech for each frame that can be judged by now. */
  push(samples: Float32Array): Promise<Float32Array<ArrayBuffer>>
  /** Judges what is left; a last frame that is not full is filled with silence. */
  flush(): Promise<Float32Array<ArrayBuffer>>
}

/** Probability of speech for every 32 ms, by Silero VAD v6. */
export async function createSpeechProbability(model: Uint8Array<ArrayBuffer>): Promise<SpeechProbability> {
  const session = await createSession(model, { threads: 1 })
  const sampleRate = new Tensor('int64', BigInt64Array.of(16_000n), [])
  // The block's samples, after the end of the block before.
  const held = new Float32Array(LEAD_SAMPLES + BLOCK_SAMPLES)
  let heldBlockSamples = 0
  let isFirstBlock = true

  async function judgeBlock(): Promise<Float32Array<ArrayBuffer>> {
    const frames = Math.ceil(heldBlockSamples / FRAME_SAMPLES)
    held.fill(0, LEAD_SAMPLES + heldBlockSamples)
    if (isFirstBlock) mirrorLead(held)
    isFirstBlock = false
    const streamFrames = Math.min(STREAM_FRAMES, Math.ceil(frames / STREAMS))
    const probabilities = new Float32Array(STREAMS * streamFrames)
    let state: Tensor = new Tensor('float32', new Float32Array(STATE_SIZE * STREAMS), [2, STREAMS, 128])
    for (let step = -WARM_UP_FRAMES; step < streamFrames; step++) {
      const input = new Tensor('float32', stepInput(held, step, streamFrames), [STREAMS, INPUT_SAMPLES])
      const { output, stateN } = await session.run({ input, state, sr: sampleRate })
      state = stateN!
      if (step < 0) continue
      const judged = output!.data as Float32Array
      for (let stream = 0; stream < STREAMS; stream++)
        probabilities[stream * streamFrames + step] = judged[stream]!
    }
    held.copyWithin(0, BLOCK_SAMPLES)
    heldBlockSamples = 0
    return probabilities.subarray(0, frames)
  }

  return {
    async push(samples) {
      const judged: Float32Array<ArrayBuffer>[] = []
      for (let offset = 0; offset < samples.length;) {
        const taken = samples.subarray(offset, offset + BLOCK_SAMPLES - heldBlockSamples)
        held.set(taken, LEAD_SAMPLES + heldBlockSamples)
        heldBlockSamples += taken.length
        offset += taken.length
        if (heldBlockSamples === BLOCK_SAMPLES) judged.push(await judgeBlock())
      }
      return joinSamples(judged)
    },
    flush: () => (heldBlockSamples ? judgeBlock() : Promise.resolve(new Float32Array(0))),
  }
}

/** Before the recording begins stands its own mirror image: noise that sets in at once sounds like speech. */
function mirrorLead(held: Float32Array) {
  for (let i = 0; i < LEAD_SAMPLES; i++) held[LEAD_SAMPLES - 1 - i] = held[LEAD_SAMPLES + i]!
}

function stepInput(held: Float32Array, step: number, streamFrames: number): Float32Array {
  const input = new Float32Array(STREAMS * INPUT_SAMPLES)
  for (let stream = 0; stream < STREAMS; stream++) {
    const frame = WARM_UP_FRAMES + stream * streamFrames + step
    const start = frame * FRAME_SAMPLES
    input.set(held.subarray(start, start + INPUT_SAMPLES), stream * INPUT_SAMPLES)
  }
  return input
}
