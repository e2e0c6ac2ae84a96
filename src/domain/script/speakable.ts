import { withoutTags } from '@/domain/speech/unsaid'

/** Letters, digits, and signs that have names. */
const SPEAKABLE = /[\p{L}\p{N}\p{Sm}\p{Sc}%&@#°§]/u
/** Lines of signs divide, and keys are pictures. */
const UNNAMED = /([^\p{L}\p{N}\s])\1{2,}|[#*]\uFE0F?\u20E3/gu

export function isSpeakable(text: string): boolean {
  return SPEAKABLE.test(withoutTags(text).replace(UNNAMED, ' '))
}
