import { bytesOfBase64 } from './base64'
import { UnreadableReplyError } from './errors'
import { objectOf } from './read-json'
import { isCutOff, sniffContainer, type SniffedContainer } from './sniff-container'
import { creditsOf, durationOf } from './transcription-reply'

/** Sound that a service made. */
export type AudioReply = {
  sound: { bytes: Uint8Array<ArrayBuffer>; container: SniffedContainer } | { url: string }
  costCredits: number | null
  /** What the service says; the decoded sound is to be measured. */
  statedDurationSeconds: number | null
}

/**
 * The reply to a request for speech or music, by any of the names that services use. Its `format` is not believed: the bytes
 * tell. Throws `UnreadableReplyError` for what is no sound, or is cut off.
 */
export function parseAudioReply(reply: unknown, headers: Headers): AudioReply {
  const outer = objectOf(reply)
  const told = { ...outer, ...objectOf(outer['data']) }
  const inline = told['audio_base64'] ?? told['audio'] ?? told['base64']
  const sound = inline === undefined ? linkedSound(told['audio_url'] ?? told['url']) : soundOf(inline)
  return { sound, costCredits: creditsOf(told, headers), statedDurationSeconds: durationOf(told) }
}

function soundOf(inline: unknown): AudioReply['sound'] {
  if (typeof inline !== 'string' || inline === '') throw withoutSound()
  if (/^https?:\/\//.test(inline)) return { url: inline }
  const bytes = bytesOfBase64(inline)
  const container = sniffContainer(bytes)
  if (!container) throw new UnreadableReplyError('What the service sent is no sound that can be read.')
  if (isCutOff(bytes, container)) throw new UnreadableReplyError('The sound in the reply is cut off.')
  return { bytes, container }
}

function linkedSound(url: unknown): AudioReply['sound'] {
  if (typeof url !== 'string' || url === '') throw withoutSound()
  return { url }
}

function withoutSound(): UnreadableReplyError {
  return new UnreadableReplyError('The reply has no sound in it.')
}
