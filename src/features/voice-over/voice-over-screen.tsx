import { Speech } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/messages/translate'

export function VoiceOverScreen() {
  return (
    <>
      <TopBar title={t('voiceOver.title')} />
      <EmptyState icon={Speech} title={t('voiceOver.empty.title')} text={t('voiceOver.empty.text')} />
    </>
  )
}
