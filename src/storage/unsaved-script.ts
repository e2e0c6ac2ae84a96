import { remember, remembered } from '@/lib/remembered'
import { putVoiceOver, readVoiceOver, restoreVoiceOverRow, type VoiceOver } from './voice-overs'

const NAME = 'unsavedScript'

/** What is not in the database yet while the page goes: that has no time for one. `null`: nothing. */
export function setAside(voiceOver: VoiceOver | null): void {
  remember(NAME, voiceOver)
}

let bringing: Promise<void> | undefined

/** Stores what the last page set aside, unless its script is gone or newer; once for each page. */
export function bringBack(): Promise<void> {
  bringing ??= storeSetAside()
  return bringing
}

async function storeSetAside(): Promise<void> {
  const voiceOver = restoreVoiceOverRow(remembered(NAME))
  if (!voiceOver) return
  const stored = await readVoiceOver(voiceOver.id)
  if (stored && stored.changedAt < voiceOver.changedAt) await putVoiceOver(voiceOver)
  setAside(null)
}
