import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { openFile, type CloudFile } from '@/services/cloud-files'
import type { Connection } from '@/storage/connections'
import { useIntake } from '@/stores/intake-store'
import { isSound } from './file-kind'

type Opened = { onText: (file: File) => void; onRecording: () => void }

/** Fetches a file: a sound becomes a recording like any that is dropped, all else is shown. */
export function useOpenFile(connection: Connection, { onText, onRecording }: Opened) {
  const navigate = useNavigate()
  return useMutation({
    networkMode: 'always',
    mutationFn: (file: CloudFile) => openFile(connection, file, new AbortController().signal),
    onSuccess: async (file) => {
      if (!isSound(file)) return onText(file)
      const [recordingId] = await useIntake.getState().add([file], 'file')
      onRecording()
      if (recordingId) await navigate({ to: '/recordings/$recordingId', params: { recordingId } })
    },
    // Told in the list.
    meta: { isTold: true },
  })
}
