/** The prompt is empty, or longer than 500 characters. */
export class PromptLengthError extends Error {
  override name = 'PromptLengthError'
}

/** Nothing in the prompt could be read: no words, or words of a language that is not read. */
export class UnreadablePromptError extends Error {
  override name = 'UnreadablePromptError'
}

/** Shorter than 5 seconds, or longer than 60. */
export class MusicLengthError extends Error {
  override name = 'MusicLengthError'
}
