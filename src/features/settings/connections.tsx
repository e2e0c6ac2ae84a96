import { useMutation, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { notify } from '@/components/ui/toast'
import { Button } from '@/components/ui/button'
import { failureText } from '@/messages/failures'
import { t } from '@/messages/settings'
import { addConnection, testDraft, type ConnectionDraft } from '@/services/connections'
import { connectionQueries, type Connection } from '@/storage/connections'
import { useService } from '@/stores/service-store'
import { ConnectionForm } from './connection-form'
import { ConnectionRow } from './connection-row'
import { ConnectionTestResult } from './connection-test-result'
import { DeviceRow } from './device-row'
import { Section } from './section'
import { useArrival } from './use-arrival'

/** Where work can be done, and what is in use. */
export function Connections() {
  const { data: connections, error } = useQuery(connectionQueries.list())
  const [isAdding, setAdding] = useState(false)
  useArrival()
  if (!connections)
    return <Section title={t('settings.connections')}>{error && <Unread error={error} />}</Section>
  return (
    <Section title={t('settings.connections')} id="connections">
      <p className="mb-3 text-ink-2 text-pretty">{t('settings.connections.text')}</p>
      <fieldset className="grid gap-2">
        <legend className="sr-only">{t('settings.connections.list')}</legend>
        <DeviceRow />
        {connections.map((connection) => (
          <ConnectionRow key={connection.id} connection={connection} />
        ))}
      </fieldset>
      {isAdding ? (
        <AddConnection connections={connections} onDone={() => setAdding(false)} />
      ) : (
        <Button className="mt-3" onClick={() => setAdding(true)}>
          <Plus aria-hidden /> {t('settings.connections.add')}
        </Button>
      )}
    </Section>
  )
}

function Unread({ error }: { error: Error }) {
  const { title, text } = failureText(error.name)
  return (
    <p role="alert" className="rounded-lg border bg-raised px-4 py-3 text-pretty">
      <span className="font-semibold">{title}.</span> {text}
    </p>
  )
}

/** A draft is tested before it is kept: what cannot be reached is not listed. */
function AddConnection({ connections, onDone }: { connections: Connection[]; onDone: () => void }) {
  const choose = useService((store) => store.choose)
  const add = useMutation({
    networkMode: 'always',
    mutationFn: async (draft: ConnectionDraft) => {
      const test = await testDraft(draft, new AbortController().signal)
      return { test, added: test.status === 'works' ? await addConnection(draft, test) : null }
    },
    onSuccess: ({ added }) => {
      if (!added) return
      choose(added.id)
      notify({ title: t('settings.connections.added', { name: added.name }) })
      onDone()
    },
  })
  return (
    <>
      <ConnectionForm
        kinds={kindsToAdd(connections)}
        isBusy={add.isPending}
        onAdd={(draft) => add.mutate(draft)}
        onCancel={onDone}
      />
      <ConnectionTestResult
        test={add.data?.test}
        isPending={add.isPending}
        name={add.variables?.name ?? ''}
        kind={add.variables?.kind ?? 'custom'}
      />
    </>
  )
}

/** There is one server that the page came from. */
function kindsToAdd(connections: Connection[]): Connection['kind'][] {
  const hasServer = connections.some(({ kind }) => kind === 'server')
  return hasServer ? ['ainative', 'custom'] : ['server', 'ainative', 'custom']
}
