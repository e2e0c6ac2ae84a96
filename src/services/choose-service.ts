import { DEVICE, readConnection, type ServiceChoice } from '@/storage/connections'
import type { AudioService } from './audio-service'
import { deviceService } from './device-service'
import { ConnectionRemovedError } from './errors'

/** Throws `ConnectionRemovedError`. The HTTP service is fetched when one is first used. */
export async function chooseService(choice: ServiceChoice): Promise<AudioService> {
  if (choice === DEVICE) return deviceService
  const connection = await readConnection(choice)
  if (!connection) throw new ConnectionRemovedError('The service of this work has been removed.')
  const { createHttpService } = await import('./http-service')
  return createHttpService(connection)
}
