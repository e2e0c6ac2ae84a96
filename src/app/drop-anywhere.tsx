import { FileAudio } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useAddFiles } from '@/features/transcribe/use-add-files'
import { isScriptFile, useNewScript } from '@/features/voice-over/use-new-script'
import { t } from '@/messages/translate'
import { useFileTaker } from '@/stores/file-taker'

/** Files may be dropped anywhere on the page, or pasted. */
export function DropAnywhere() {
  const addFiles = useAddFiles()
  const newScript = useNewScript()
  const taker = useFileTaker((store) => store.taker)
  const isOver = useFilesOverPage((files) => {
    const [script] = files.filter(isScriptFile)
    if (script) newScript.mutate(script)
    const others = files.filter((file) => !isScriptFile(file))
    if (taker) taker.take(others)
    else addFiles(others)
  })
  if (!isOver) return null
  return (
    <section
      aria-label={taker?.title ?? t('app.drop.title')}
      className="pointer-events-none fixed inset-0 z-10 grid place-items-center bg-[color-mix(in_oklab,var(--surface)_82%,transparent)] p-5 backdrop-blur-xs"
    >
      <div className="grid size-full place-content-center justify-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/60 text-center">
        <FileAudio className="size-10 text-accent" aria-hidden />
        <p className="mt-4 text-xl font-semibold tracking-[-0.015em]">
          {taker?.title ?? t('app.drop.title')}
        </p>
        <p className="mt-1 text-ink-2">{taker?.text ?? t('app.drop.text')}</p>
      </div>
    </section>
  )
}

function useFilesOverPage(addFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const add = useEffectEvent(addFiles)
  useEffect(() => {
    const listeners = new AbortController()
    const listen = <Name extends keyof WindowEventMap>(
      name: Name,
      react: (event: WindowEventMap[Name]) => void,
    ) => window.addEventListener(name, react, { signal: listeners.signal })
    listen('dragover', (event) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(true)
    })
    // Leaving for another element is not leaving the page.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false))
    listen('drop', (event) => {
      if (!hasFiles(event.dataTransfer)) return
      event.preventDefault()
      setOver(false)
      add([...(event.dataTransfer?.files ?? [])])
    })
    listen('paste', (event) => {
      if (hasFiles(event.clipboardData)) add([...(event.clipboardData?.files ?? [])])
    })
    return () => listeners.abort()
  }, [])
  return isOver
}

function hasFiles(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes('Files') ?? false
}
