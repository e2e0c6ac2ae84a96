import type { Timeline } from '@/domain/script/timeline'
import { takeSoundFile } from '@/storage/take-sounds'
import type { VoiceTake } from '@/storage/voice-takes'
import type { Sequence } from './sequence-playhead'

/** A script's takes as the transport plays them. */
export function sequenceOfTakes({ parts, durationSeconds, waitsAt }: Timeline<VoiceTake>): Sequence {
  return {
    parts: parts.map(({ lineId, take, startSeconds, endSeconds }) => ({
      id: take.soundId,
      lineId,
      startSeconds,
      endSeconds,
      open: () => takeSoundFile(take.soundId),
    })),
    durationSeconds,
    waitsAt,
  }
}
