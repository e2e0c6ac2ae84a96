import { Cloud } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { t } from '@/messages/library'
import { useFilesService } from '@/stores/use-files-service'
import { FilesList } from './files-list'

/** The way to what was saved at a service; not shown where there is none. */
export function FilesButton() {
  const connection = useFilesService()
  const [isOpen, setOpen] = useState(false)
  if (!connection) return null
  return (
    <>
      <Button className="px-2.5" onClick={() => setOpen(true)}>
        <Cloud aria-hidden />
        <span className="max-sm:sr-only">{t('files.open')}</span>
      </Button>
      <Dialog title={t('files.title', { service: connection.name })} isOpen={isOpen} onOpenChange={setOpen}>
        <FilesList connection={connection} onOpened={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
