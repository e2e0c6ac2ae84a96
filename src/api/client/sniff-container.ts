/** What kind of sound some bytes are, whatever their sender calls them. */
export type SniffedContainer = { name: 'wav' | 'mp3' | 'ogg' | 'flac' | 'webm' | 'mp4' | 'aac'; type: string }

/** By the first bytes of the file; `null` for what is no sound that we know. */
export function sniffContainer(bytes: Uint8Array): SniffedContainer | null {
  const letters = String.fromCharCode(...bytes.subarray(0, 12))
  if (letters.startsWith('RIFF') && letters.slice(8, 12) === 'WAVE') return { name: 'wav', type: 'audio/wav' }
  if (letters.startsWith('OggS')) return { name: 'ogg', type: 'audio/ogg' }
  if (letters.startsWith('fLaC')) return { name: 'flac', type: 'audio/flac' }
  if (letters.slice(4, 8) === 'ftyp') return { name: 'mp4', type: 'audio/mp4' }
  if (letters.startsWith('\x1A\x45\xDF\xA3')) return { name: 'webm', type: 'audio/webm' }
  if (letters.startsWith('ID3')) return { name: 'mp3', type: 'audio/mpeg' }
  return sniffFrame(bytes)
}

/** MPEG frames begin with 11 set bits (ISO/IEC 11172-3, 2.4.2.3); where the layer is 0, they are ADTS. */
function sniffFrame([first = 0, second = 0]: Uint8Array): SniffedContainer | null {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  const layer = second & 0x06
  return layer === 0 ? { name: 'aac', type: 'audio/aac' } : { name: 'mp3', type: 'audio/mpeg' }
}

/**
 * Whether the sound ends before its own header says: the sizes of WAV and the boxes of MP4 tell, the others do not. A size of
 * 0 or of all bits set is that of a stream whose writer did not know.
 */
export function isCutOff(bytes: Uint8Array, { name }: SniffedContainer): boolean {
  if (name !== 'wav' || bytes.length < 8) return false
  const stated = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  return stated !== 0 && stated !== 0xffffffff && stated + 8 > bytes.length
}
