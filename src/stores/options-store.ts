import { create } from 'zustand'
import { DEFAULT_TRANSCRIPTION_OPTIONS, type TranscriptionOptions } from '@/domain/transcript/options'
import { remember, remembered } from '@/lib/remembered'

type OptionsStore = {
  options: TranscriptionOptions
  change: (changes: Partial<TranscriptionOptions>) => void
}

/** How the next file or take is transcribed; remembered between visits. */
export const useOptions = create<OptionsStore>()((set, get) => ({
  options: restoreOptions(remembered('transcription-options')),
  change: (changes) => {
    const options = { ...get().options, ...changes }
    remember('transcription-options', options)
    set({ options })
  },
}))

/** Keeps what is sound in a stored value, and fills the rest with defaults. */
export function restoreOptions(stored: unknown): TranscriptionOptions {
  const { model, language, task, vocabulary, temperature } = asRecord(stored)
  const defaults = DEFAULT_TRANSCRIPTION_OPTIONS
  return {
    model: typeof model === 'string' && model !== '' ? model : defaults.model,
    language: typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? language : defaults.language,
    task: task === 'translate' ? 'translate' : defaults.task,
    vocabulary: typeof vocabulary === 'string' ? vocabulary : defaults.vocabulary,
    temperature: isTemperature(temperature) ? temperature : defaults.temperature,
  }
}

function isTemperature(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
