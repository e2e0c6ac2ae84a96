import type { AudioCodec } from 'mediabunny'

/**
 * What LAME multiplies all it is given by: `scale` of `abr_switch_map` in its libmp3lame/presets.c, which holds for constant
 * bitrates too. mediabunny and FFmpeg give no way to set another.
 */
const LAME_SCALE = 0.95
const LAME_SCALE_FROM_192 = 0.97
/** Of MPEG-2, in which LAME writes rates below 32 kHz; it takes this where more is asked for. */
const MOST_BITRATE_OF_MPEG_2 = 160_000

/**
 * What a sound is multiplied by before it is encoded, so that the file is as loud as the sound. Samples above 0.95 may clip,
 * by 0.4 dB: what was brought to a loudness has none.
 */
export function encoderGain(codec: AudioCodec, bitrate: number | undefined, sampleRate: number): number {
  if (codec !== 'mp3' || bitrate === undefined) return 1
  const kept = sampleRate < 32_000 ? Math.min(bitrate, MOST_BITRATE_OF_MPEG_2) : bitrate
  return 1 / (kept < 192_000 ? LAME_SCALE : LAME_SCALE_FROM_192)
}
