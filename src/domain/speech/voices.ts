import { UnknownVoiceError } from './errors'

export type VoiceLanguage = 'en-US' | 'en-GB' | 'es' | 'it'

export type Voice = {
  id: string
  /** How people call it. */
  name: string
  language: VoiceLanguage
  gender: 'female' | 'male'
  /** Given by the maker of the voices, A to C; `null` where none was given (VOICES.md of hexgrad/Kokoro-82M). */
  grade: string | null
  licence: 'Apache-2.0'
}

const voice = (id: string, name: string, language: VoiceLanguage, grade: string | null): Voice => ({
  id,
  name,
  language,
  gender: id[1] === 'f' ? 'female' : 'male',
  grade,
  licence: 'Apache-2.0',
})

/** The built-in voices; the first of each language is its default. */
export const VOICES: readonly Voice[] = [
  voice('af_heart', 'Heart', 'en-US', 'A'),
  voice('af_bella', 'Bella', 'en-US', 'A-'),
  voice('af_nicole', 'Nicole', 'en-US', 'B-'),
  voice('af_aoede', 'Aoede', 'en-US', 'C+'),
  voice('af_kore', 'Kore', 'en-US', 'C+'),
  voice('af_sarah', 'Sarah', 'en-US', 'C+'),
  voice('am_fenrir', 'Fenrir', 'en-US', 'C+'),
  voice('am_michael', 'Michael', 'en-US', 'C+'),
  voice('am_puck', 'Puck', 'en-US', 'C+'),
  voice('bf_emma', 'Emma', 'en-GB', 'B-'),
  voice('bf_isabella', 'Isabella', 'en-GB', 'C'),
  voice('bm_fable', 'Fable', 'en-GB', 'C'),
  voice('bm_george', 'George', 'en-GB', 'C'),
  voice('ef_dora', 'Dora', 'es', null),
  voice('em_alex', 'Alex', 'es', null),
  voice('if_sara', 'Sara', 'it', null),
  voice('im_nicola', 'Nicola', 'it', null),
]

export const DEFAULT_VOICE_ID = 'af_heart'

/** Throws `UnknownVoiceError`. */
export function voiceOf(id: string): Voice {
  const found = VOICES.find((candidate) => candidate.id === id)
  if (!found) throw new UnknownVoiceError(`There is no voice named ${id}.`)
  return found
}

/** Names that other services use, and the built-in voice that answers to each. */
export const FOREIGN_VOICES: ReadonlyMap<string, string> = new Map([
  // MiniMax
  ['Wise_Woman', 'bf_emma'],
  ['Friendly_Person', 'af_bella'],
  ['Inspirational_girl', 'af_sarah'],
  ['Deep_Voice_Man', 'am_fenrir'],
  ['Calm_Woman', 'af_nicole'],
  ['Casual_Guy', 'am_puck'],
  ['Lively_Girl', 'af_kore'],
  ['Patient_Man', 'am_michael'],
  ['Young_Knight', 'bm_fable'],
  ['Determined_Man', 'am_fenrir'],
  ['Lovely_Girl', 'af_aoede'],
  ['Decent_Boy', 'am_puck'],
  ['Imposing_Manner', 'bf_isabella'],
  ['Elegant_Man', 'bm_george'],
  ['Abbess', 'bf_emma'],
  ['Sweet_Girl_2', 'af_sarah'],
  ['Exuberant_Girl', 'af_kore'],
  // OpenAI
  ['alloy', 'af_heart'],
  ['ash', 'am_michael'],
  ['ballad', 'bm_fable'],
  ['cedar', 'bm_george'],
  ['coral', 'af_bella'],
  ['echo', 'am_puck'],
  ['fable', 'bm_fable'],
  ['marin', 'af_kore'],
  ['nova', 'af_sarah'],
  ['onyx', 'am_fenrir'],
  ['sage', 'bf_emma'],
  ['shimmer', 'af_nicole'],
  ['verse', 'am_michael'],
])

export type SpeechModel = {
  id: string
  /** For a request of any length. */
  costCredits: number
  /** Spoken with where the request names no voice that is known. */
  defaultVoiceId: string
}

const model = (id: string, costCredits: number, defaultVoiceId = DEFAULT_VOICE_ID): SpeechModel => ({
  id,
  costCredits,
  defaultVoiceId,
})

/** Models of other services that the built-in voices stand in for, at those services' prices. */
export const SPEECH_MODELS: readonly SpeechModel[] = [
  model('facebook/mms-tts-eng', 1),
  model('kokoro', 5),
  model('melotts', 6),
  model('minimax', 14, 'bf_emma'),
  // OpenAI's
  model('tts-1', 5),
  model('tts-1-hd', 5),
  model('gpt-4o-mini-tts', 5),
]

/** `undefined` for a model that is none of ours. */
export function speechModelOf(id: string): SpeechModel | undefined {
  return SPEECH_MODELS.find((candidate) => candidate.id === id)
}

/** The built-in voice of a name, which may be another service's; `undefined` for a name nobody knows. */
export function voiceNamed(name: string): Voice | undefined {
  const id = FOREIGN_VOICES.get(name) ?? name
  return VOICES.find((candidate) => candidate.id === id)
}

/** The voice that answers to a name; a name nobody knows is spoken by the model's own voice, never refused. */
export function voiceFor(name: string | null | undefined, { defaultVoiceId }: SpeechModel): Voice {
  return voiceNamed(name ?? '') ?? voiceOf(defaultVoiceId)
}
