import { createTurns } from '@/lib/in-turns'
import type { DecoderRow } from './decoder'
import { createJointSteps, type JointSteps } from './joint-steps'
import type { AudioWindow } from './protocol'
import type { WhisperModel } from './whisper-model'
import { windowFrames } from './window-times'

/**
 * As many as fill a tile of the kernels, so that no row is computed for nothing (`rowsOfTile` in `assembly/linear.ts`):
 * 1.4 ms a token, where four take 1.6 and one 4.3.
 */
const WINDOWS_TOGETHER = 6

/** A window as the decoder attends to it; `frames` of its 20 ms hold sound. */
export type EncodedWindow = Pick<JointSteps, 'step'> & { row: DecoderRow; frames: number }

/** Encodes a window and holds the decoder's memory of it while somebody works with it. */
export type OpenWindow = <Output>(
  window: AudioWindow,
  work: (window: EncodedWindow) => Promise<Output>,
) => Promise<Output>

/**
 * Gives out places to windows that are decoded side by side; the others wait in their order. With a place come the windows
 * that are opened on it, one after the other.
 */
export function createPlaces(model: WhisperModel) {
  const steps = createJointSteps(model.decoder, WINDOWS_TOGETHER)
  /** The encoder takes one window at a time. */
  const inTurn = createTurns()

  return async <Output>(
    signal: AbortSignal,
    work: (open: OpenWindow) => Promise<Output>,
  ): Promise<Output> => {
    await steps.enter()
    try {
      signal.throwIfAborted()
      return await work(async (window, workOnIt) => {
        const hidden = await inTurn(() => model.encoder(model.logMel(window.samples)))
        signal.throwIfAborted()
        const row = model.decoder.start(hidden)
        const frames = Math.min(windowFrames(window), model.config.sourceFrames)
        try {
          return await workOnIt({ row, frames, step: steps.step })
        } finally {
          model.decoder.end(row)
        }
      })
    } finally {
      steps.leave()
    }
  }
}
