import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { t } from '@/messages/settings'
import { sessionQueries, signOut } from '@/services/session'

/** Whether this browser is signed in to the server that the page came from. */
export function SessionState({ onSignedOut }: { onSignedOut: () => void }) {
  const { data: isSignedIn } = useQuery(sessionQueries.isSignedIn())
  const leave = useMutation({
    networkMode: 'always',
    mutationFn: () => signOut(new AbortController().signal),
    onSuccess: onSignedOut,
  })
  if (isSignedIn === undefined) return null
  if (!isSignedIn)
    return <p className="mb-2 text-md text-pretty text-ink-2">{t('settings.connections.signIn.text')}</p>
  return (
    <p className="mb-2 flex flex-wrap items-center gap-x-2 text-md text-ink-2">
      {t('settings.connections.signedIn')}
      <Button
        look="quiet"
        disabled={leave.isPending}
        onClick={() => leave.mutate()}
        className="-my-1 h-7 px-2 text-sm"
      >
        {t('settings.connections.signOut')}
      </Button>
    </p>
  )
}
