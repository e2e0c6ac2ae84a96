export type LoopSpan = { startSeconds: number; endSeconds: number }

/** What is heard of a take, and how. Times count in the take as it was made; nothing of it is thrown away. */
export type TakeEdit = {
  startSeconds: number
  endSeconds: number
  fadeInSeconds: number
  fadeOutSeconds: number
  /** Played over and over. */
  loop: LoopSpan | null
  /** Made longer or shorter by whole bars; `null`: as long as it was trimmed. */
  targetSeconds: number | null
}
