import { UnreadableReplyError } from './errors'

/**
 * The bytes of base64 text, with or without a `data:` address around it. Throws `UnreadableReplyError` where it is damaged: a
 * reply that was cut off may still be JSON, but its last group of four letters is not whole.
 */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = text.replace(/^data:[^,]*,/, '').replace(/\s+/g, '')
  const plain = letters.replaceAll('-', '+').replaceAll('_', '/')
  if (plain.replace(/=+$/, '').length % 4 === 1 || !/^[a-z\d+/]*={0,2}$/i.test(plain)) throw damaged()
  // A whole text is padded; one without padding, if it needs some, was cut off.
  if (plain.length % 4 !== 0) throw damaged()
  const binary = atob(plain)
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}

function damaged(): UnreadableReplyError {
  return new UnreadableReplyError('The sound in the reply is damaged or cut off.')
}
