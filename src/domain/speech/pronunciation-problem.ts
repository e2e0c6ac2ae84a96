import { hasSound, phonemesIn } from './phonemes'
import { inPhonemes, type Pronunciation } from './pronunciations'
import { isSpeakable, unreadableWord } from './readable'
import { withoutMarkup } from './unsaid'

/** Why an entry cannot be said: nothing in it is spoken, or letters or signs of it are not known. */
export type PronunciationProblem =
  { kind: 'nothing' } | { kind: 'letters'; word: string } | { kind: 'signs'; signs: string }

/** `isHere`: the voices of this device speak; others may know letters that these do not. */
export function pronunciationProblem(entry: Pronunciation, isHere: boolean): PronunciationProblem | null {
  const written = inPhonemes(entry)
  if (written !== null) {
    const { phonemes, unknown } = phonemesIn(written)
    if (unknown.length > 0) return { kind: 'signs', signs: unknown.join(' ') }
    return hasSound(phonemes) ? null : { kind: 'nothing' }
  }
  const says = withoutMarkup(entry.says)
  if (!isSpeakable(says)) return { kind: 'nothing' }
  const word = isHere ? unreadableWord(says) : null
  return word === null ? null : { kind: 'letters', word }
}
