import { useQuery } from '@tanstack/react-query'
import { outlineOf } from '@/domain/audio/outline'
import { useMemo } from 'react'
import { peaksQueries } from '@/storage/peaks'
import type { Recording } from '@/storage/recordings'

/**
 * A recording at a glance, as its row keeps it. While it is being read, and in rows of before, its peaks tell: they are 720 kB an
 * hour, far too many to read for each row of a list.
 */
export function useOutline({ id, outline }: Recording): number[] {
  const isKept = outline.length > 0
  const { data: peaks = null } = useQuery({ ...peaksQueries.detail(id), enabled: !isKept })
  return useMemo(() => (isKept ? outline : outlineOf(peaks)), [isKept, outline, peaks])
}
