import { mediaFileOfPath } from '@/engines/media/node-media'
import { windowsOfFile } from '@/engines/media/windows-of-file'
import { readModelFile } from '@/engines/models'
import { createRecognizer } from '@/engines/recognition/recognizer'
import { loadWhisperModel } from '@/engines/recognition/whisper-model'
import { createSpeechDetector } from '@/engines/speech-detection/speech-detector'

export type SpeechEngines = Awaited<ReturnType<typeof loadSpeechEngines>>

/** The engines of this process with their weights. */
export async function loadSpeechEngines(modelId: string) {
  const detectorModel = await readModelFile('silero-v6', 'silero_vad_v6_sequence.onnx')
  const model = await loadWhisperModel((path) => readModelFile(modelId, path))
  return {
    recognizer: createRecognizer(model),
    languages: [...model.config.tokens.languages.keys()],
    /** Reads a file's speech, window by window. */
    windowsOf: async function* (path: string, signal: AbortSignal) {
      const detector = await createSpeechDetector(detectorModel)
      yield* windowsOfFile(await mediaFileOfPath(path), detector, signal)
    },
  }
}
