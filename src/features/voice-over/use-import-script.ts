import { useMutation } from '@tanstack/react-query'
import { notify } from '@/components/ui/toast'
import { SCRIPT_FILE_TYPES } from '@/domain/script/script-file-types'
import { t } from '@/messages/translate'
import { useScript } from '@/stores/script-store'
import { useStartScript } from './use-start-script'

/** A file becomes a new script, or what stands in the one that is open; that can be undone. */
export function useImportScript(into: 'new script' | 'open script') {
  const start = useStartScript()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => {
      const { importFile } = await import('@/domain/script/import-file')
      const { title, text, cues } = await importFile(file)
      if (into === 'new script') await start.mutateAsync({ title, text, cues })
      else useScript.getState().change({ type: 'import', text, cues })
      return cues !== null
    },
    onSuccess: (hasTimes) => into === 'open script' && tellImported(hasTimes),
  })
}

/** By its name: what cannot be read says so when it is opened. */
export function isScriptFile({ name }: File): boolean {
  return SCRIPT_FILE_TYPES.split(',').some((ending) => name.toLowerCase().endsWith(ending))
}

function tellImported(hasTimes: boolean): void {
  const count = useScript.getState().voiceOver?.script.lines.length ?? 0
  const texts = [hasTimes && t('voiceOver.imported.times'), t('voiceOver.imported.undo')]
  notify({ title: t('voiceOver.imported', { count }), text: texts.filter(Boolean).join(' ') })
}
