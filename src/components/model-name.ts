import { t } from '@/messages/translate'

const NAMES: Record<string, string> = {
  'whisper-base': t('model.whisper-base'),
  'silero-v6': t('model.silero-v6'),
  kokoro: t('model.kokoro'),
}

/** How people call a model; one that is not ours goes by its id. */
export function modelName(id: string): string {
  return NAMES[id] ?? id
}
