import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { balanceAdvice, serviceLine } from '@/components/balance-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/settings'
import { removeConnection, testConnection } from '@/services/connections'
import { DEVICE, type Connection } from '@/storage/connections'
import { useService } from '@/stores/service-store'
import { useBalance } from '@/stores/use-chosen-service'
import { ConnectionTestResult } from './connection-test-result'
import { ServiceCard } from './service-card'
import { SessionState } from './session-state'

export function ConnectionRow({ connection }: { connection: Connection }) {
  const { id, name, kind, baseUrl, auth } = connection
  const choice = useService((store) => store.choice)
  const choose = useService((store) => store.choose)
  const { balance, checkBalance } = useBalance(connection)
  const test = useMutation({
    networkMode: 'always',
    mutationFn: () => testConnection(connection, new AbortController().signal),
    onSuccess: checkBalance,
  })
  // What to do when signed out is told with the session.
  const advice = balance.status === 'signedOut' ? null : balanceAdvice(balance)
  const detail = [
    kind === 'custom' ? t('service.kind.custom', { address: baseUrl }) : t(`service.kind.${kind}`),
    auth !== 'session' &&
      t(auth === 'key' ? 'settings.connections.key.kept' : 'settings.connections.key.none'),
  ]
  return (
    <ServiceCard
      name={name}
      line={serviceLine(name, balance)}
      detail={detail.filter(Boolean).join(' · ')}
      balance={balance}
      isChosen={choice === id}
      onChoose={() => choose(id)}
    >
      {auth === 'session' && <SessionState onSignedOut={() => void checkBalance()} />}
      {advice && !test.data && <p className="mb-2 text-md text-pretty text-ink-2">{advice}</p>}
      <ConnectionTestResult test={test.data} isPending={test.isPending} name={name} kind={kind} />
      <div className="mt-1 flex flex-wrap gap-2">
        <Button
          aria-label={t('settings.connections.test.named', { name })}
          disabled={test.isPending}
          onClick={() => test.mutate()}
          className="h-8"
        >
          {t('settings.connections.test')}
        </Button>
        <Remove connection={connection} />
      </div>
    </ServiceCard>
  )
}

/** The key cannot be brought back, so this asks first. */
function Remove({ connection: { id, name } }: { connection: Connection }) {
  const [isAsking, ask] = useState(false)
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => removeConnection(id),
    onSuccess: () => {
      if (useService.getState().choice === id) useService.getState().choose(DEVICE)
      notify({ title: t('settings.connections.removed', { name }) })
    },
  })
  return (
    <>
      <Button
        look="quiet"
        aria-label={t('settings.connections.remove.named', { name })}
        onClick={() => ask(true)}
        className="h-8"
      >
        {t('settings.connections.remove')}
      </Button>
      <Dialog
        title={t('settings.connections.remove.title', { name })}
        isOpen={isAsking}
        onOpenChange={ask}
        className="w-[min(420px,calc(100vw-32px))]"
      >
        <p className="text-ink-2">{t('settings.connections.remove.text')}</p>
        <div className="mt-5 flex justify-end gap-2">
          <Button onClick={() => ask(false)}>{t('settings.connections.keep')}</Button>
          <Button look="primary" onClick={() => remove.mutate()}>
            {t('settings.connections.remove')}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
