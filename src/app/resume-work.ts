import { eraseLeftOvers } from '@/storage/erase'
import { eraseVoiceLeftOvers } from '@/storage/erase-voice-overs'
import {
  isCompositionUnsaved,
  isMusicUnfinished,
  isScriptUnsaved,
  isWorkUnfinished,
} from '@/storage/unfinished'
import { isTakeLeft } from '@/storage/takes'
import { useCompose } from '@/stores/compose-store'
import { useJobs } from '@/stores/jobs-store'

/** Goes on with transcripts, takes and music that were cut off, and clears away files that a closed tab left behind. */
export function resumeWork(): void {
  void resumeJobs()
  void resumeTakes()
  void resumeMusic()
  void bringBackScripts()
  void bringBackMusic()
  // One after the other: both ask for the same lock.
  void eraseLeftOvers().then(eraseVoiceLeftOvers).then(eraseMusic)
}

/** Without unfinished work the code of jobs is not even fetched. */
async function resumeJobs(): Promise<void> {
  if (await isWorkUnfinished()) await useJobs.getState().resumeAll()
}

async function resumeTakes(): Promise<void> {
  if (!(await isTakeLeft())) return
  const { recoverTakes } = await import('./recover-takes')
  await recoverTakes()
}

async function resumeMusic(): Promise<void> {
  if (await isMusicUnfinished()) await useCompose.getState().resumeAll()
}

async function bringBackScripts(): Promise<void> {
  if (!isScriptUnsaved()) return
  const { unsavedScripts } = await import('@/storage/unsaved-script')
  await unsavedScripts.bringBack()
}

async function bringBackMusic(): Promise<void> {
  if (!isCompositionUnsaved()) return
  const { unsavedCompositions } = await import('@/storage/unsaved-composition')
  await unsavedCompositions.bringBack()
}

async function eraseMusic(): Promise<void> {
  const { eraseMusicLeftOvers } = await import('@/storage/erase-music')
  await eraseMusicLeftOvers()
}
