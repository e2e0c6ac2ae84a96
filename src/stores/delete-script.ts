import { deleteVoiceOver } from '@/storage/voice-overs'
import { usePlayer } from './player-store'
import { useSpeak } from './speak-store'

/** Stops what is done with it, and deletes it; `restoreVoiceOver` undoes that. */
export async function deleteScript(voiceOverId: string): Promise<void> {
  useSpeak.getState().cancel(voiceOverId)
  useSpeak.getState().dismiss(voiceOverId)
  usePlayer.getState().close(voiceOverId)
  await deleteVoiceOver(voiceOverId)
}
