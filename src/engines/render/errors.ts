/** Neither this browser nor the studio can write the format. */
export class EncoderMissingError extends Error {
  override readonly name = 'EncoderMissingError'
}
