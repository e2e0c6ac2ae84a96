import type { VoiceOver } from './voice-overs'

type Copies = {
  titleOf: (voiceOver: VoiceOver) => string
  tell: (copy: VoiceOver) => void
}

let copies: Copies | null = null

/** How copies are called, and what a person is told of each: storage has no words of its own. */
export function onCopy(next: Copies): void {
  copies = next
}

/** Of what could not be stored as itself. The same at each try, so that none is kept twice. */
export function copyOf(voiceOver: VoiceOver): VoiceOver {
  const title = copies?.titleOf(voiceOver) ?? voiceOver.title
  return { ...voiceOver, id: voiceOver.revision || crypto.randomUUID(), title }
}

export function tellCopy(copy: VoiceOver): void {
  copies?.tell(copy)
}
