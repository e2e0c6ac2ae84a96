import type { SampleSpan } from '@/domain/audio/pcm'
import { createLeveller } from './leveller'
import { createSpeechProbability } from './speech-probability'
import { createSpeechRuns } from './speech-runs'

export type SpeechDetector = {
  /** Takes 16 kHz mono; returns the runs of speech that end in what could be judged by now. */
  push(samples: Float32Array): Promise<SampleSpan[]>
  flush(): Promise<SampleSpan[]>
}

/** Finds where someone speaks in sound that arrives piece by piece. `model` is Silero VAD v6. */
export async function createSpeechDetector(model: Uint8Array<ArrayBuffer>): Promise<SpeechDetector> {
  const probability = await createSpeechProbability(model)
  const leveller = createLeveller()
  const runs = createSpeechRuns()
  let totalSamples = 0
  return {
    async push(samples) {
      totalSamples += samples.length
      return runs.push(await probability.push(leveller.push(samples)))
    },
    async flush() {
      const judged = [await probability.push(leveller.flush()), await probability.flush()]
      const rest = [...judged.flatMap(runs.push), ...runs.flush()]
      return rest.map((run) => ({ ...run, endSample: Math.min(run.endSample, totalSamples) }))
    },
  }
}
