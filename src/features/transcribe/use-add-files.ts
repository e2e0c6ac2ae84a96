import { useNavigate } from '@tanstack/react-router'
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

export function recordingRoute(recordingId: string) {
  return { to: '/recordings/$recordingId', params: { recordingId } } as const
}
