export type HeardLoudness = { loudnessLufs: number; truePeakDbtp: number }

/** As loud as music of this studio is made. */
const USUAL_LUFS = -14
/** What is quieter than this is silence: nothing has to be as quiet as that. */
const SILENT_LUFS = -60

/** The loudness at which all of them can be heard without one clipping: nobody is chosen for being loud. */
export function commonLoudness(sounds: readonly HeardLoudness[]): number {
  const reachable = sounds
    .filter(({ loudnessLufs }) => loudnessLufs > SILENT_LUFS)
    .map(({ loudnessLufs, truePeakDbtp }) => loudnessLufs - truePeakDbtp)
  return Math.min(USUAL_LUFS, ...reachable)
}

/** What brings a sound there, in dB. */
export function gainTo(commonLufs: number, { loudnessLufs }: HeardLoudness): number {
  return loudnessLufs > SILENT_LUFS ? commonLufs - loudnessLufs : 0
}
