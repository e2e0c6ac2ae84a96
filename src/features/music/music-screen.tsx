import { Music as MusicIcon } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/messages/translate'

export function MusicScreen() {
  return (
    <>
      <TopBar title={t('music.title')} />
      <EmptyState icon={MusicIcon} title={t('music.empty.title')} text={t('music.empty.text')} />
    </>
  )
}
