import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useIntake } from './intake-store'

/** Adds the clip that ships with the studio, and opens it. */
export function useAddSample(title: string) {
  const navigate = useNavigate()
  return useMutation({
    networkMode: 'always',
    mutationFn: () => useIntake.getState().addSample(title),
    onSuccess: ([recordingId]) =>
      recordingId && navigate({ to: '/recordings/$recordingId', params: { recordingId } }),
  })
}
