import type { MediaInfo } from '@/domain/audio/media-info'
import type { Peaks } from '@/domain/audio/peaks'
import type { SampleSpan } from '@/domain/audio/pcm'
import type { SpeechWindow } from '@/domain/audio/windows'
import type { Method } from '@/lib/worker/messages'

export type Analysis = {
  media: MediaInfo
  peaks: Peaks
  /** Where someone speaks, with pads. */
  speech: SampleSpan[]
  windows: SpeechWindow[]
}

/** What came since the report before. */
export type AnalysisProgress = {
  /** 0 to 1 of the file's stated length. */
  fraction: number
  statedDurationSeconds: number
  peaks: Peaks
  speech: SampleSpan[]
  windows: SpeechWindow[]
}

type AnalyseInput = {
  file: Blob
  /** Takes the 16 kHz mono samples as `pcm-files.ts` lays them out. */
  pcmDirectory: FileSystemDirectoryHandle
  /** Rests when the first window is planned, until `goOn`. */
  givesWay: boolean
}

export type MediaMethods = {
  /** One streaming pass: peaks, 16 kHz mono, speech, windows. Throws `UnsupportedAudioError` and its kin. */
  analyse: Method<AnalyseInput, Analysis, AnalysisProgress>
  /** Ends the rest of `analyse`. */
  goOn: Method<Record<string, never>, Record<string, never>>
  /** Writes a take of MediaRecorder anew, so that it has a duration and can be sought. */
  remux: Method<{ file: Blob }, { file: Blob }>
  /** Seconds of speech that fit into so many bytes of an upload. */
  uploadSeconds: Method<{ maxBytes: number }, { seconds: number }>
  /** Writes a part of a recording, by its stored samples, as a small file to send. */
  encodeUpload: Method<{ pcmDirectory: FileSystemDirectoryHandle; span: SampleSpan }, { file: File }>
}
