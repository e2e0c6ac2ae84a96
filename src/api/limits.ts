/** Bounds of the contract, for who sends and for who receives. */

/** The largest recording the API takes, in bytes of the file itself. */
export const MAX_UPLOAD_BYTES = 26_214_400

/** What a client sends at most: other servers count the multipart frame as well. */
export const SAFE_UPLOAD_BYTES = MAX_UPLOAD_BYTES - 65_536

/** In UTF-16 units, as JavaScript and JSON Schema's readers count. */
export const MAX_SPEECH_CHARACTERS = 5_000
export const MAX_MUSIC_PROMPT_CHARACTERS = 500

export const MIN_MUSIC_SECONDS = 5
export const MAX_MUSIC_SECONDS = 60

/** Whisper reads the last 224 tokens of it; more is only a burden. */
export const MAX_PROMPT_CHARACTERS = 5_000

export const MAX_IDEMPOTENCY_KEY_CHARACTERS = 255
