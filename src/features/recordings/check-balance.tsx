import { useMutation, useQuery } from '@tanstack/react-query'
import { balanceAdvice, serviceLine } from '@/components/balance-state'
import { Button } from '@/components/ui/button'
import { t } from '@/messages/recordings'
import { connectionQueries } from '@/storage/connections'
import { useBalance } from '@/stores/use-chosen-service'

/** Asks the service what is left now, and says so beside the button. */
export function CheckBalance({ connectionId }: { connectionId: string }) {
  const { data: connections } = useQuery(connectionQueries.list())
  const connection = connections?.find(({ id }) => id === connectionId) ?? null
  const { balance, checkBalance } = useBalance(connection)
  const check = useMutation({ networkMode: 'always', mutationFn: checkBalance })
  if (!connection) return null
  return (
    <>
      <Button disabled={check.isPending} onClick={() => check.mutate()}>
        {t('balance.check')}
      </Button>
      {check.isSuccess && (
        <output className="order-last w-full text-md text-ink-2">
          {balance.status === 'known'
            ? t('recording.balance.now', {
                service: connection.name,
                credits: balance.balance.remainingCredits,
              })
            : `${serviceLine(connection.name, balance)}. ${balanceAdvice(balance) ?? ''}`}
        </output>
      )}
    </>
  )
}
