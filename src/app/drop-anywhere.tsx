import { FileAudio } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { notify } from '@/components/ui/toast'
import { isSound } from '@/features/library/file-kind'
import { useAddFiles } from '@/features/transcribe/use-add-files'
import { isScriptFile, useNewScript } from '@/features/voice-over/use-new-script'
import { droppedFiles, type DroppedFiles } from '@/lib/dropped-files'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'
import { useFileTaker } from '@/stores/file-taker'

/** Files may be dropped anywhere on the page, or pasted. */
export function DropAnywhere() {
  const addFiles = useAddFiles()
  const newScript = useNewScript()
  const taker = useFileTaker((store) => store.taker)
  const isOver = useFilesOverPage(({ alone, inFolders, hasFolders }) => {
    for (const script of alone.filter(isScriptFile)) newScript.mutate(script)
    // A folder holds all kinds of things; what is dropped by itself is meant, whatever it is.
    const sounds = [...alone.filter((file) => !isScriptFile(file)), ...inFolders.filter(isSound)]
    if (hasFolders && alone.length + sounds.length === 0) notify({ title: t('app.drop.nothing') })
    else if (taker) taker.take(sounds)
    else addFiles(sounds)
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

function useFilesOverPage(addFiles: (files: DroppedFiles) => void): boolean {
  const [isOver, setOver] = useState(false)
  const add = useEffectEvent(addFiles)
  const read = useEffectEvent((transfer: DataTransfer) => {
    droppedFiles(transfer.items).then(add, () => notify(failureText('Error')))
  })
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
      const { dataTransfer } = event
      if (!hasFiles(dataTransfer)) return
      event.preventDefault()
      setOver(false)
      read(dataTransfer)
    })
    listen('paste', (event) => {
      if (hasFiles(event.clipboardData)) read(event.clipboardData)
    })
    return () => listeners.abort()
  }, [])
  return isOver
}

function hasFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') ?? false
}
