/** The text has nothing that can be said: empty, or only marks and pictures. */
export class NothingToSayError extends Error {
  override name = 'NothingToSayError'
}

/** The text is written in letters that the voice does not know. */
export class UnknownScriptError extends Error {
  override name = 'UnknownScriptError'
}

/** No built-in voice of that name. */
export class UnknownVoiceError extends Error {
  override name = 'UnknownVoiceError'
}

/** An entry of a person's pronunciation list cannot be read. */
export class PronunciationError extends Error {
  override name = 'PronunciationError'
}
