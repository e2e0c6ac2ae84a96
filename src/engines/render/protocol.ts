import type { TakeEdit } from '@/domain/music/take-edit'
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

export type RenderTags = { title: string; artist: string; album?: string; comment: string }

export type RenderTarget = {
  format: RenderFormat
  /** Each line is brought to it, true peaks below -1 dBTP, in lossy formats before they are encoded -2; `null`: as they were made. */
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

/** Music as it is kept, and what is to be heard of it. */
export type EditedMusic = {
  /** A WAV file, 16 bit, of two channels or one. */
  file: Blob
  /** `null`: all of it as it is. With a loop the loop alone is heard, without a seam, again and again up to `targetSeconds`. */
  edit: TakeEdit | null
  /** Where its bars begin; empty where nobody knows: then they are sought. */
  barSeconds: number[]
}

/** What music is laid under: lines, or a recording in any format that can be read. */
export type SpokenAbove = { kind: 'parts'; parts: RenderPart[] } | { kind: 'recording'; file: Blob }

export type MixUnder = {
  /** The music alone before the first word, and after the last; it is made as long as both and what lies between. */
  leadSeconds: number
  tailSeconds: number
  /** So much quieter the music is while someone speaks. 0: it stays. */
  duckDb: number
}

/** Music of a service, as the composer here gives its own. */
export type OpenedMusic = {
  /** Left and right; the same twice where the file has one channel. */
  samples: [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>]
  sampleRate: number
  durationSeconds: number
  /** -Infinity: there is nothing to hear. */
  loudnessLufs: number
  truePeakDbtp: number
}

export type RenderMethods = {
  /** The sound in a file, as a service sent it or as a take is kept. Throws `UnsupportedAudioError` and its kin. */
  decode: Method<{ file: Blob }, DecodedSound>
  /**
   * All parts as one file of one channel; over a recording, if there is one, which steps back while something is said, in
   * stereo at 48 kHz.
   */
  assemble: Method<
    { parts: RenderPart[]; leadSeconds: number; recording: Blob | null; target: RenderTarget },
    RenderedFile
  >
  /** One file for each part, in a zip. `names` are without ending. */
  zip: Method<{ parts: RenderPart[]; names: string[]; target: RenderTarget }, RenderedFile>
  /** Music from a file of any format that can be read, both its channels. Throws `UnsupportedAudioError` and its kin. */
  openMusic: Method<{ file: Blob }, OpenedMusic>
  /** Trimmed, faded, made longer or shorter, or cut to a loop; at the loudness asked for, or as it is. */
  finishMusic: Method<{ music: EditedMusic; target: RenderTarget }, RenderedFile>
  /** Music under lines or a recording, stepping back while something is said; the whole at the loudness asked for. */
  mixUnder: Method<
    { music: EditedMusic; above: SpokenAbove; under: MixUnder; target: RenderTarget },
    RenderedFile
  >
}
