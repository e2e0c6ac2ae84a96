import { Coins } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/messages/translate'

export function CreditsScreen() {
  return (
    <>
      <TopBar title={t('credits.title')} />
      <EmptyState icon={Coins} title={t('credits.empty.title')} text={t('credits.empty.text')} />
    </>
  )
}
