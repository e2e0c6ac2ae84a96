import { TRANSCRIPTION_MODEL } from '@/api/transcription'
import { readManifest } from '@/engines/models'
import { modelNotFound } from './model-not-found'

/** What the contract's model is here. */
const CONTRACT_MODEL_IS = 'whisper-base'

/** `id` is what a request may ask for, `engineModel` the model that answers. */
export type RecognitionModel = { id: string; engineModel: string; languages: string[] }

/** The recognition models that this server has. */
export async function recognitionModels(): Promise<RecognitionModel[]> {
  const { models } = await readManifest()
  const present = models.filter(({ role }) => role === 'recognition')
  return present.flatMap(({ id, languages }) => {
    const names = id === CONTRACT_MODEL_IS ? [TRANSCRIPTION_MODEL, id] : [id]
    return names.map((name) => ({ id: name, engineModel: id, languages }))
  })
}

/** Throws ApiError 404. */
export async function findRecognitionModel(id: string): Promise<RecognitionModel> {
  const model = (await recognitionModels()).find((candidate) => candidate.id === id)
  if (!model) throw modelNotFound(id)
  return model
}
