import { useMutation } from '@tanstack/react-query'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/voice-over'
import { useScript } from '@/stores/script-store'

/** A file becomes what stands in the open script; that can be undone. */
export function useImportScript() {
  return useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => {
      const { importFile } = await import('@/domain/script/import-file')
      const { text, cues, speakers, soundCount } = await importFile(file)
      useScript.getState().change({ type: 'import', text, cues, speakers })
      return { hasTimes: cues !== null, soundCount }
    },
    onSuccess: tellImported,
  })
}

function tellImported({ hasTimes, soundCount }: { hasTimes: boolean; soundCount: number }): void {
  const count = useScript.getState().voiceOver?.script.lines.length ?? 0
  const texts = [
    soundCount > 0 && t('voiceOver.imported.sounds', { count: soundCount }),
    hasTimes && t('voiceOver.imported.times'),
    t('voiceOver.imported.undo'),
  ]
  notify({ title: t('voiceOver.imported', { count }), text: texts.filter(Boolean).join(' ') })
}
