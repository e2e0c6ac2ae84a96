import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/voice-over'
import { keepUnderlay } from '@/services/lay-over'
import { useFileTaker } from '@/stores/file-taker'
import { useScript } from '@/stores/script-store'

/** A file becomes a recording, and what lies under the script that is open. */
export function useLayOver() {
  return useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => {
      useScript.getState().layOver(await keepUnderlay(file))
      return file.name
    },
    onSuccess: (name) =>
      notify({ title: t('voiceOver.over.laid', { name }), text: t('voiceOver.over.laid.do') }),
  })
}

/** A recording that is dropped on a script is laid under it. */
export function useDropUnder(): void {
  const { mutate } = useLayOver()
  useEffect(() => {
    const taker = {
      title: t('voiceOver.over.drop'),
      text: t('voiceOver.over.drop.text'),
      take: ([file]: File[]) => file && mutate(file),
    }
    useFileTaker.setState({ taker })
    return () => useFileTaker.setState({ taker: null })
  }, [mutate])
}
