import type { ErrorComponentProps } from '@tanstack/react-router'
import { Unplug } from 'lucide-react'
import { TopBar } from '@/components/top-bar'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { t } from '@/messages/translate'

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  return (
    <div role="alert">
      <TopBar title={t('app.error.title')} />
      <EmptyState
        icon={Unplug}
        title={t('app.error.title')}
        text={
          <>
            <p>{t('app.error.text')}</p>
            <p className="mt-3 rounded bg-sunken px-3 py-2 text-sm break-words">
              {error instanceof Error ? error.message || error.name : String(error)}
            </p>
          </>
        }
      >
        <Button look="primary" onClick={reset}>
          {t('app.error.retry')}
        </Button>
      </EmptyState>
    </div>
  )
}
