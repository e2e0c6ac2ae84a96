import { serve } from '@/lib/worker/serve'
import { loadSpeechEngines, type SpeechEngines } from '@/server/speech-engines'
import { transcribeFile } from '@/server/transcribe-file'
import { parentPort } from './parent-port'
import type { RecognitionMethods } from './protocol'

const loaded = new Map<string, Promise<SpeechEngines>>()

function enginesOf(model: string): Promise<SpeechEngines> {
  const engines = loaded.get(model) ?? loadSpeechEngines(model)
  loaded.set(model, engines)
  // A failure is not remembered.
  engines.catch(() => loaded.delete(model))
  return engines
}

serve(
  {
    transcribe: async ({ path, options }, job) =>
      transcribeFile(path, await enginesOf(options.model), options, job, true),
  } satisfies RecognitionMethods,
  parentPort(),
)
