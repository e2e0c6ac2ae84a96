import { useMutation } from '@tanstack/react-query'
import { SCRIPT_FILE_TYPES } from '@/domain/script/script-file-types'
import { useStartScript } from './use-start-script'

/** A file becomes a new script. */
export function useNewScript() {
  const start = useStartScript()
  return useMutation({
    networkMode: 'always',
    mutationFn: async (file: File) => {
      const { importFile } = await import('@/domain/script/import-file')
      await start.mutateAsync(await importFile(file))
    },
  })
}

/** By its name: what cannot be read says so when it is opened. */
export function isScriptFile({ name }: File): boolean {
  return SCRIPT_FILE_TYPES.split(',').some((ending) => name.toLowerCase().endsWith(ending))
}
