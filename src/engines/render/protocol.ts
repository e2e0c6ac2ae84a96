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
  /** Each line is brought to it, true peaks below -1 dBTP; `null`: as they were made. */
  loudnessLufs: number | null
  tags: RenderTags
}

/** Throws `EncoderMissingError` where neither the browser nor we can write the format. */
export type RenderedFile = { file: Blob; durationSeconds: number }

export type DecodedSound = {
  /** One channel, at the file's own rate; its true length. */
  samples: Float32Array<ArrayBuffer>
  sampleRate: number
  /** The same at 16 kHz, as recognisers hear it. */
  speechSamples: Float32Array<ArrayBuffer>
  /** Without the silence at its ends. */
  heard: { startSeconds: number; endSeconds: number }
}

export type RenderMethods = {
  /** The sound in a file, as a service sent it or as a take is kept. Throws `UnsupportedAudioError` and its kin. */
  decode: Method<{ file: Blob }, DecodedSound>
  /** All parts as one file; over a recording, if there is one, which steps back while something is said. */
  assemble: Method<
    { parts: RenderPart[]; leadSeconds: number; recording: Blob | null; target: RenderTarget },
    RenderedFile
  >
  /** One file for each part, in a zip. `names` are without ending. */
  zip: Method<{ parts: RenderPart[]; names: string[]; target: RenderTarget }, RenderedFile>
}
