import type { Method } from '@/lib/worker/messages'

/** One line's sound, and the silence after it. */
export type RenderPart = {
  /** A WAV file as `writeTakeSound` keeps it. */
  file: Blob
  pauseAfterSeconds: number
  /** Not before this second of the whole, if there is room: lines of captions begin at their cue. */
  startSeconds: number | null
}

export type RenderFormat = 'wav' | 'mp3' | 'flac' | 'm4a' | 'opus'

export type RenderTags = { title: string; artist: string; comment: string }

export type RenderTarget = {
  format: RenderFormat
  /** `null`: as it was made. */
  loudnessLufs: number | null
  tags: RenderTags
}

export type RenderedFile = { file: File; durationSeconds: number; loudnessLufs: number }

export type RenderMethods = {
  /** The sound in a file, one channel at its own rate; what is in the reply of a service. Throws `UnsupportedAudioError` and its kin. */
  decode: Method<{ file: Blob }, { samples: Float32Array<ArrayBuffer>; sampleRate: number }>
  /** All parts as one file. */
  assemble: Method<{ parts: RenderPart[]; leadSeconds: number; target: RenderTarget }, RenderedFile>
  /** One file for each part, in a zip. `names` are without ending. */
  zip: Method<{ parts: RenderPart[]; names: string[]; target: RenderTarget }, { file: Blob }>
}
