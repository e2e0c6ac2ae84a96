import { AppleLosslessError, UndecodableAudioError } from '@/domain/audio/errors'

const APPLE_LOSSLESS = new Set(['alac', 'A_ALAC'])

/** As people call them, of the formats that files are found in, by what the files call them. */
const NAMES: Record<string, string> = {
  dtsc: 'DTS',
  dtsh: 'DTS-HD',
  A_DTS: 'DTS',
  A_TRUEHD: 'Dolby TrueHD',
  mlpa: 'Dolby TrueHD',
  'A_REAL/COOK': 'RealAudio',
  samr: 'AMR',
  sawb: 'AMR',
  ima4: 'IMA ADPCM',
  QDM2: 'QDesign',
}

/** By the number in the header of a WAV file (RFC 2361). */
const NAMES_BY_TAG: Record<string, string> = {
  2: 'ADPCM',
  17: 'IMA ADPCM',
  34: 'TrueSpeech',
  49: 'GSM',
  80: 'MPEG in WAV',
  85: 'MP3 in WAV',
}

/** The reason why nothing here can decode a format, with what to do about it. */
export function undecodable(codec: string, cause?: unknown): Error {
  if (APPLE_LOSSLESS.has(codec))
    return new AppleLosslessError(`Sound in Apple Lossless cannot be decoded here. ${DO}`, { cause })
  const format = NAMES[codec] ?? codec
  return new UndecodableAudioError(`Sound in the format ${format} cannot be decoded here. ${DO}`, { cause })
}

/** The same for a WAV file, by mediabunny's words on it. */
export function undecodableWave(message: string, cause: unknown): Error {
  const tag = /format tag (\d+)/.exec(message)?.[1]
  if (tag === undefined) return undecodable('of this WAV file', cause)
  return undecodable(NAMES_BY_TAG[tag] ?? `with the number ${tag} in WAV`, cause)
}

const DO = 'Convert it to uncompressed WAV, AAC or MP3.'
