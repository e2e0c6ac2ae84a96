import type { ErrorComponentProps } from '@tanstack/react-router'
import { Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { TopBar } from '@/components/top-bar'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/translate'

export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const name = error instanceof Error ? error.name : ''
  if (name === 'MissingPartError') return <MissingPart reset={reset} />
  // Nothing is stored here that could be said to be safe.
  if (name === 'StorageRefusedError') return <Stopped {...failureText(name)} onRetry={reset} />
  return (
    <Stopped
      title={t('app.error.title')}
      text={
        <>
          <p>{t('app.error.text')}</p>
          <p className="mt-3 rounded bg-sunken px-3 py-2 text-sm break-words">
            {error instanceof Error ? error.message || error.name : String(error)}
          </p>
        </>
      }
      onRetry={reset}
    />
  )
}

/** The router asks for a screen's code but once for each page. */
function MissingPart({ reset }: { reset: () => void }) {
  const retry = () => (navigator.onLine ? window.location.reload() : reset())
  return <Stopped {...failureText('MissingPartError')} onRetry={retry} />
}

type StoppedProps = { title: string; text: ReactNode; onRetry: () => void }

function Stopped({ title, text, onRetry }: StoppedProps) {
  return (
    <div role="alert">
      <TopBar title={title} />
      <EmptyState icon={Unplug} title={title} text={text}>
        <Button look="primary" onClick={onRetry}>
          {t('app.error.retry')}
        </Button>
      </EmptyState>
    </div>
  )
}
