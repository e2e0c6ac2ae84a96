import { useNavigate } from '@tanstack/react-router'
import { AudioLines, Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Keys } from '@/components/ui/keys'
import { Menu, MenuEntry } from '@/components/ui/menu'
import { t } from '@/messages/library'
import type { Recording } from '@/storage/recordings'

type RowMenuProps = { recording: Recording; onRename: () => void; onDelete: () => void }

export function RowMenu({ recording, onRename, onDelete }: RowMenuProps) {
  const navigate = useNavigate()
  const open = () => void navigate({ to: '/recordings/$recordingId', params: { recordingId: recording.id } })
  return (
    <Menu
      trigger={
        <IconButton label={t('library.more', { title: recording.title })} className="relative z-1">
          <Ellipsis aria-hidden />
        </IconButton>
      }
    >
      <MenuEntry onClick={open}>
        <AudioLines aria-hidden /> {t('library.open')}
      </MenuEntry>
      <MenuEntry onClick={onRename}>
        <Pencil aria-hidden /> <span className="flex-1">{t('library.rename')}</span> <Keys keys="f2" />
      </MenuEntry>
      <MenuEntry onClick={onDelete}>
        <Trash2 aria-hidden /> <span className="flex-1">{t('library.delete')}</span> <Keys keys="delete" />
      </MenuEntry>
    </Menu>
  )
}
