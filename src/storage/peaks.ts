import { queryOptions } from '@tanstack/react-query'
import { PEAKS_PER_SECOND, type Peaks } from '@/domain/audio/peaks'
import { queryClient } from '@/lib/query-client'
import { keepingRoom } from './errors'
import { database } from './open'

export type PeaksRow = { version: 1; recordingId: string; peaks: Peaks }

export const peaksQueries = {
  all: ['peaks'] as const,
  /** `null` until some are known; grows while a file is being analysed. */
  detail: (recordingId: string) =>
    queryOptions({
      queryKey: [...peaksQueries.all, recordingId],
      queryFn: () => readPeaks(recordingId),
      networkMode: 'always',
      structuralSharing: false,
    }),
}

/** Shows peaks as they come, without copying what came before; only `savePeaks` keeps them. */
export function growPeaks(recordingId: string, statedDurationSeconds: number) {
  let buffer: Peaks = new Int16Array(Math.ceil(statedDurationSeconds * PEAKS_PER_SECOND) + PEAKS_PER_SECOND)
  let count = 0
  return (next: Peaks): void => {
    if (count + next.length > buffer.length) buffer = doubled(buffer, count + next.length)
    buffer.set(next, count)
    count += next.length
    queryClient.setQueryData(peaksQueries.detail(recordingId).queryKey, buffer.subarray(0, count))
  }
}

export async function savePeaks(recordingId: string, peaks: Peaks): Promise<void> {
  await keepingRoom(async () => (await database()).put('peaks', { version: 1, recordingId, peaks }))
  queryClient.setQueryData(peaksQueries.detail(recordingId).queryKey, peaks)
}

async function readPeaks(recordingId: string): Promise<Peaks | null> {
  const row = await (await database()).get('peaks', recordingId)
  return row?.peaks instanceof Int16Array ? row.peaks : null
}

function doubled(buffer: Peaks, needed: number): Peaks {
  const larger = new Int16Array(Math.max(needed, buffer.length * 2))
  larger.set(buffer)
  return larger
}
