import { deleteRecording } from '@/storage/recordings'
import { useJobs } from './jobs-store'
import { usePlayer } from './player-store'

/** Stops what is done with it, and deletes it; `restoreRecording` undoes that. */
export async function removeRecording(recordingId: string): Promise<void> {
  useJobs.getState().cancel(recordingId)
  useJobs.getState().dismiss(recordingId)
  usePlayer.getState().close(recordingId)
  await deleteRecording(recordingId)
}
