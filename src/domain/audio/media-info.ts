/** What a file turned out to hold. */
export type MediaInfo = {
  /** True length of the sound in seconds, by its decoded samples. */
  durationSeconds: number
  /** Name of the file format, like `MP3` or `WebM`. */
  container: string
  codec: string
  sampleRate: number
  channels: number
  hasVideo: boolean
  /** The file ends before its own header says it should; what was there has been read. */
  isTruncated: boolean
  /** Tracks of sound beside the one that was read, as in a film in two languages; none if left out. */
  unheardTracks?: number
}
