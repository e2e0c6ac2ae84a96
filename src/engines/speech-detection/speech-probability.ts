import { joinSamples } from '@/domain/audio/pcm'
import { createSession, Tensor } from '@/engines/onnx-runtime'

/** Silero judges 32 ms at a time at 16 kHz. */
export const FRAME_SAMPLES = 512
/** It wants the last samples of the frame before in front, and the last of these together mirrored behind. */
const CONTEXT_SAMPLES = 64
const ROW_SAMPLES = CONTEXT_SAMPLES + FRAME_SAMPLES + CONTEXT_SAMPLES

/** Two seconds: many frames in one run of the graph cost a fraction of what they cost one by one. */
const BLOCK_FRAMES = 64
const BLOCK_SAMPLES = BLOCK_FRAMES * FRAME_SAMPLES
/** One second, for the graph to get used to the sound. */
const LEAD_FRAMES = 31
const LEAD_SAMPLES = LEAD_FRAMES * FRAME_SAMPLES + CONTEXT_SAMPLES

export type SpeechProbability = {
  /** Takes 16 kHz mono; returns the probability of speech for each frame that can be judged by now. */
  push(samples: Float32Array): Promise<Float32Array<ArrayBuffer>>
  /** Judges what is left; a last frame that is not full is filled with silence. */
  flush(): Promise<Float32Array<ArrayBuffer>>
}

/**
 * Probability of speech for every 32 ms, by Silero VAD v6. Blocks lie at fixed samples, so the result does not depend on how
 * the sound arrived.
 */
export async function createSpeechProbability(model: Uint8Array<ArrayBuffer>): Promise<SpeechProbability> {
  const session = await createSession(model, { threads: 1 })
  let state: Tensor = new Tensor('float32', new Float32Array(2 * 128), [2, 1, 128])
  // The block's samples, after the end of the block before.
  const held = new Float32Array(CONTEXT_SAMPLES + BLOCK_SAMPLES)
  let heldSamples = 0
  let isFirstBlock = true

  async function judge(sound: Float32Array, frameCount: number): Promise<Float32Array<ArrayBuffer>> {
    const frames = new Tensor('float32', rowsOf(sound, frameCount), [frameCount, ROW_SAMPLES])
    const judged = await session.run({ frames, state })
    state = judged['state_after']!
    return judged['probability']!.data as Float32Array<ArrayBuffer>
  }

  async function judgeBlock(): Promise<Float32Array<ArrayBuffer>> {
    held.fill(0, CONTEXT_SAMPLES + heldSamples)
    if (isFirstBlock) {
      const lead = mirrored(held)
      await judge(lead, LEAD_FRAMES)
      held.set(lead.subarray(-CONTEXT_SAMPLES))
    }
    isFirstBlock = false
    const judged = await judge(held, Math.ceil(heldSamples / FRAME_SAMPLES))
    held.copyWithin(0, BLOCK_SAMPLES)
    heldSamples = 0
    return judged
  }

  return {
    async push(samples) {
      const judged: Float32Array<ArrayBuffer>[] = []
      for (let offset = 0; offset < samples.length;) {
        const taken = samples.subarray(offset, offset + BLOCK_SAMPLES - heldSamples)
        held.set(taken, CONTEXT_SAMPLES + heldSamples)
        heldSamples += taken.length
        offset += taken.length
        if (heldSamples === BLOCK_SAMPLES) judged.push(await judgeBlock())
      }
      return joinSamples(judged)
    },
    flush: () => (heldSamples ? judgeBlock() : Promise.resolve(new Float32Array(0))),
  }
}

/** Before the recording begins stands its own mirror image: noise that sets in at once sounds like speech. */
function mirrored(held: Float32Array): Float32Array {
  return held.subarray(CONTEXT_SAMPLES, CONTEXT_SAMPLES + LEAD_SAMPLES).toReversed()
}

/** The rows of the graph; `sound` begins with the context of its first frame. */
function rowsOf(sound: Float32Array, frameCount: number): Float32Array {
  const rows = new Float32Array(frameCount * ROW_SAMPLES)
  for (let frame = 0; frame < frameCount; frame++) {
    const row = rows.subarray(frame * ROW_SAMPLES, (frame + 1) * ROW_SAMPLES)
    const soundEnd = CONTEXT_SAMPLES + FRAME_SAMPLES
    row.set(sound.subarray(frame * FRAME_SAMPLES, frame * FRAME_SAMPLES + soundEnd))
    // Reflected as `Pad` does: the last sample itself is not repeated.
    for (let i = 0; i < CONTEXT_SAMPLES; i++) row[soundEnd + i] = row[soundEnd - 2 - i]!
  }
  return rows
}
