import { Link } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/messages/translate'

export function NotFoundScreen() {
  return (
    <>
      <TopBar title={t('app.notFound.title')} />
      <EmptyState icon={Compass} title={t('app.notFound.title')} text={t('app.notFound.text')}>
        <Link to="/transcribe" className={buttonClass('primary')}>
          {t('app.notFound.back')}
        </Link>
      </EmptyState>
    </>
  )
}
