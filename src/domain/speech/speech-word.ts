/** A stretch of a script (UTF-16 units, `end` exclusive) and when it is said: a word, or a number with its unit. */
export type SpeechWord = {
  text: string
  start: number
  end: number
  startSeconds: number
  endSeconds: number
}
