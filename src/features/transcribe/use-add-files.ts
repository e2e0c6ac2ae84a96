import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { t } from '@/messages/translate'
import { useIntake } from '@/stores/intake-store'

/** One file opens its recording at once; many queue up on the Transcribe screen. */
export function useAddFiles(): (files: File[]) => void {
  const navigate = useNavigate()
  return (files) => {
    if (files.length === 0) return
    const adding = useIntake.getState().add(files, 'file')
    if (files.length > 1) void navigate({ to: '/transcribe' })
    else
      void adding.then(([recordingId]) => (recordingId ? navigate(recordingRoute(recordingId)) : undefined))
  }
}

export function useAddSample() {
  const navigate = useNavigate()
  return useMutation({
    networkMode: 'always',
    mutationFn: () => useIntake.getState().addSample(t('transcribe.sample.name')),
    onSuccess: ([recordingId]) => recordingId && navigate(recordingRoute(recordingId)),
  })
}

export function recordingRoute(recordingId: string) {
  return { to: '/recordings/$recordingId', params: { recordingId } } as const
}
