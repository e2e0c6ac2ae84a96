import type { FindEncoder } from './encode'

/**
 * Encoders for what browsers lack: LAME (LGPL) for MP3, libFLAC (BSD) and FFmpeg's AAC (LGPL), each in a file of its own that
 * is fetched when it is first asked for.
 */
export const findEncoder: FindEncoder = async (codec) => {
  if (codec === 'mp3') (await import('@mediabunny/mp3-encoder')).registerMp3Encoder()
  if (codec === 'flac') (await import('@mediabunny/flac-encoder')).registerFlacEncoder()
  if (codec === 'aac') (await import('@mediabunny/aac-encoder')).registerAacEncoder()
}
