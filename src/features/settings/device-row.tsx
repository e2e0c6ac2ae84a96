import { serviceLine } from '@/components/balance-state'
import { t } from '@/messages/settings'
import { DEVICE } from '@/storage/connections'
import { useService } from '@/stores/service-store'
import { useChosenService } from '@/stores/use-chosen-service'
import { ServiceCard } from './service-card'

const FREE = { status: 'free' } as const

/** Always there, and always free. */
export function DeviceRow() {
  const choose = useService((store) => store.choose)
  const { connection } = useChosenService()
  const name = t('service.device')
  return (
    <ServiceCard
      name={name}
      line={serviceLine(name, FREE)}
      detail={t('service.device.text')}
      balance={FREE}
      isChosen={connection === null}
      onChoose={() => choose(DEVICE)}
    />
  )
}
