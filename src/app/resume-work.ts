import { eraseLeftOvers } from '@/storage/erase'
import { eraseVoiceLeftOvers } from '@/storage/erase-voice-overs'
import { isWorkUnfinished } from '@/storage/unfinished'
import { bringBack } from '@/storage/unsaved-script'
import { useJobs } from '@/stores/jobs-store'

/** Goes on with transcripts that were cut off, and clears away files that a closed tab left behind. */
export function resumeWork(): void {
  void resumeJobs()
  void bringBack()
  // One after the other: both ask for the same lock.
  void eraseLeftOvers().then(eraseVoiceLeftOvers)
}

/** Without unfinished work the code of jobs is not even fetched. */
async function resumeJobs(): Promise<void> {
  if (await isWorkUnfinished()) await useJobs.getState().resumeAll()
}
