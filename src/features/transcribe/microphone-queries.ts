import { queryOptions } from '@tanstack/react-query'
import { listMicrophones } from '@/services/microphone'

export const microphoneQueries = {
  all: ['microphones'] as const,
  list: () =>
    queryOptions({
      queryKey: [...microphoneQueries.all, 'list'],
      queryFn: listMicrophones,
      networkMode: 'always',
    }),
}
