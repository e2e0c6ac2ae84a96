import { useMemo } from 'react'
import type { Segment } from '@/domain/transcript/transcript'
import type { TranscriptWindow } from '@/storage/transcripts'

/** The phrases of a transcript in their order. */
export function useSegments(windows: TranscriptWindow[] | undefined): Segment[] {
  return useMemo(() => windows?.flatMap((window) => window.segments) ?? [], [windows])
}
