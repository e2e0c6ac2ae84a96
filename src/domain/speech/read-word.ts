/** A stretch of a text that is read as one, `there` or `$5`, with the words that are said for it. `end` is exclusive. */
export type ReadWord = { text: string; start: number; end: number; said: SaidWord[] }

/** `sound`: in the voice's phonemes, its stress left out; empty where nobody knows. */
type SaidWord = { word: string; sound: string }
