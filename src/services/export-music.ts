import type { MixUnder, RenderedFile, RenderTarget, SpokenAbove } from '@/engines/render/protocol'
import { renderClient } from '@/engines/render/render.client'
import { lineViews } from '@/domain/script/line-views'
import { timelineOf } from '@/domain/script/timeline'
import { sourceFile } from '@/storage/audio-files'
import type { Composition } from '@/storage/compositions'
import { musicSoundFile } from '@/storage/music-sounds'
import type { MusicTake } from '@/storage/music-takes'
import { readRecording } from '@/storage/recordings'
import { readVoiceOver } from '@/storage/voice-overs'
import { listTakes } from '@/storage/voice-takes'
import { RecordingGoneError } from './errors'
import { partsOf, type ExportJob } from './export-takes'
import type { SoundEngine } from './speak-there'
import { speakingBy } from './speech-abilities'

export type { MixUnder } from '@/engines/render/protocol'

/** One take as it is heard, edited. Throws `EncoderMissingError`. */
export async function exportMusic(
  take: MusicTake,
  target: RenderTarget,
  job: ExportJob,
  engine: SoundEngine = renderClient,
): Promise<RenderedFile> {
  return engine.call('finishMusic', { music: await editedMusic(take), target }, job)
}

/**
 * The take under a script or a recording, stepping back while somebody speaks. Throws `NothingSpokenError`, and for a recording
 * that is gone or cannot be read `RecordingGoneError`, `UnsupportedAudioError` and its kin.
 */
export async function exportMix(
  take: MusicTake,
  above: NonNullable<Composition['under']>,
  under: MixUnder,
  target: RenderTarget,
  job: ExportJob,
  engine: SoundEngine = renderClient,
): Promise<RenderedFile> {
  const input = { music: await editedMusic(take), above: await spokenBy(above), under, target }
  return engine.call('mixUnder', input, job)
}

/** The notes of a take; `null` where a service gave none. */
export function midiFile({ midi }: MusicTake): Blob | null {
  return midi && new Blob([midi], { type: 'audio/midi' })
}

async function editedMusic({ soundId, edit, score }: MusicTake) {
  return { file: await musicSoundFile(soundId), edit, barSeconds: score?.barSeconds ?? [] }
}

async function spokenBy({ type, id }: NonNullable<Composition['under']>): Promise<SpokenAbove> {
  if (type === 'recording') {
    if (!(await readRecording(id))) throw new RecordingGoneError('The recording has been deleted.')
    return { kind: 'recording', file: await sourceFile(id) }
  }
  const voiceOver = await readVoiceOver(id)
  const views = voiceOver
    ? lineViews(voiceOver.script, await listTakes(id), voiceOver.chosenTakes, speakingBy(null, ''))
    : []
  const timeline = timelineOf(views, voiceOver?.script.leadSeconds ?? 0, new Set())
  if (timeline.parts.length === 0) throw new NothingSpokenError('No line of the script has been spoken yet.')
  return { kind: 'parts', parts: await partsOf(timeline) }
}

/** There is nothing yet that music could lie under. */
class NothingSpokenError extends Error {
  override readonly name = 'NothingSpokenError'
}
