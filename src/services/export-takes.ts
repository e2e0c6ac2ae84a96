import type { Timeline } from '@/domain/script/timeline'
import type { RenderedFile, RenderFormat, RenderPart, RenderTarget } from '@/engines/render/protocol'
import { renderClient } from '@/engines/render/render.client'
import { sourceFile } from '@/storage/audio-files'
import { takeSoundFile } from '@/storage/take-sounds'
import type { VoiceTake } from '@/storage/voice-takes'
import type { SoundEngine } from './speak-there'

export type { RenderedFile, RenderFormat, RenderTarget }

export type ExportJob = { signal: AbortSignal; onProgress: (fraction: number) => void }

/**
 * All takes as one file, as the timeline has them; over a recording, if there is one. Throws `EncoderMissingError`, and for a
 * recording that cannot be read `UnsupportedAudioError` and its kin.
 */
export async function exportWhole(
  timeline: Timeline<VoiceTake>,
  target: RenderTarget,
  job: ExportJob,
  recordingId: string | null = null,
  engine: SoundEngine = renderClient,
): Promise<RenderedFile> {
  const parts = await partsOf(timeline)
  const recording = recordingId === null ? null : await sourceFile(recordingId)
  // Each part tells when it begins; the lead is in there.
  return engine.call('assemble', { parts, leadSeconds: 0, recording, target }, job)
}

/** A file for each line, in a zip; `names` without ending, one for each part of the timeline. */
export async function exportLines(
  timeline: Timeline<VoiceTake>,
  names: string[],
  target: RenderTarget,
  job: ExportJob,
  engine: SoundEngine = renderClient,
): Promise<RenderedFile> {
  return engine.call('zip', { parts: await partsOf(timeline), names, target }, job)
}

/** Lines as the renderer takes them; after the last one there is as much silence as is written there. */
export function partsOf({ parts, durationSeconds }: Timeline<VoiceTake>): Promise<RenderPart[]> {
  return Promise.all(
    parts.map(async ({ take, startSeconds, endSeconds, pauseAfterSeconds }, index) => ({
      file: await takeSoundFile(take.soundId),
      pauseAfterSeconds: index === parts.length - 1 ? durationSeconds - endSeconds : pauseAfterSeconds,
      startSeconds,
    })),
  )
}
