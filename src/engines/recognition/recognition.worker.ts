import { createModelReader, loadModel } from '@/engines/models'
import { serve } from '@/lib/worker/serve'
import { createRecognitionMethods } from './recognition-methods'
import { createRecognizer } from './recognizer'
import { loadWhisperModel } from './whisper-model'

serve(
  createRecognitionMethods(async (model, job) => {
    const readFile = await createModelReader(model, job)
    return createRecognizer(await loadModel(() => loadWhisperModel(readFile)))
  }),
)
