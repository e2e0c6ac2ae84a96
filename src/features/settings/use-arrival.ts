import { useMutation } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { notify } from '@/components/ui/toast'
import { t } from '@/messages/settings'
import { addConnection, BASE_URLS, testDraft } from '@/services/connections'
import { listConnections } from '@/storage/connections'
import { useService } from '@/stores/service-store'

const route = getRouteApi('/settings')

/** Who comes by the server's sign-in link wants to use that server: it is added, if it is not there yet, and in use. */
export function useArrival(): void {
  const { signedIn } = route.useSearch()
  const navigate = useNavigate()
  const arrive = useMutation({
    networkMode: 'always',
    mutationFn: addThisServer,
    onSuccess: (connection) => {
      if (!connection) return
      useService.getState().choose(connection.id)
      notify({ title: t('settings.connections.arrived', { name: connection.name }) })
    },
  })
  const begin = useEffectEvent(() => {
    if (arrive.isIdle) arrive.mutate()
    // Coming back to this page later is no new arrival.
    void navigate({ to: '/settings', search: {}, hash: 'connections', replace: true })
  })
  useEffect(() => {
    if (signedIn) begin()
  }, [signedIn])
}

async function addThisServer() {
  const known = (await listConnections()).find(({ kind, auth }) => kind === 'server' && auth === 'session')
  if (known) return known
  const name = t('settings.connections.kind.server')
  const draft = { kind: 'server', name, baseUrl: BASE_URLS.server, auth: 'session', key: null } as const
  const test = await testDraft(draft, new AbortController().signal)
  return test.status === 'works' ? addConnection(draft, test) : null
}
