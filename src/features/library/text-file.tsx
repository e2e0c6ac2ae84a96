import { ArrowLeft, Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { saveFile } from '@/lib/save-file'
import { t } from '@/messages/library'
import { isText } from './file-kind'

/** A file as it reads; one that is no text can still be downloaded. */
export function TextFile({ file, onBack }: { file: File; onBack: () => void }) {
  const text = useText(file)
  return (
    <>
      <h3 className="mb-2 font-[550] break-words">{file.name}</h3>
      {isText(file) ? (
        <pre
          // A text that is longer than the box is scrolled by keyboard too.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="max-h-[50dvh] overflow-y-auto rounded-lg border bg-surface p-4 font-serif text-base break-words whitespace-pre-wrap"
        >
          {text}
        </pre>
      ) : (
        <p className="text-ink-2">{t('files.unknown')}</p>
      )}
      <div className="mt-4 flex gap-2">
        <Button onClick={onBack}>
          <ArrowLeft aria-hidden /> {t('files.back')}
        </Button>
        <Button onClick={() => saveFile(file.name, file)}>
          <Download aria-hidden /> {t('files.download')}
        </Button>
      </div>
    </>
  )
}

function useText(file: File): string {
  const [text, setText] = useState('')
  useEffect(() => {
    let isCurrent = true
    void file.text().then((read) => isCurrent && setText(read))
    return () => {
      isCurrent = false
    }
  }, [file])
  return text
}
