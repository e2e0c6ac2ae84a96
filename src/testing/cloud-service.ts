import { createServiceHttp } from '@/api/client/service-http'
import { createHttpService, type HttpServiceEngines } from '@/services/http-service'
import type { Connection } from '@/storage/connections'
import type { HostileCloud } from './hostile-cloud'

export const CLOUD: Connection = {
  version: 1,
  id: 'cloud',
  createdAt: 0,
  kind: 'ainative',
  name: 'Cloud',
  baseUrl: '/proxy',
  auth: 'none',
  extensions: [],
  transcriptionModel: 'whisper-1',
  balancePath: '/credits/balance',
}

/** A cloud as the studio reaches it, without waiting between tries. Engines that are not given fail when they are called. */
export function cloudService(
  cloud: HostileCloud,
  connection: Connection,
  engines: Partial<HttpServiceEngines> = {},
) {
  return createHttpService(connection, {
    http: createServiceHttp(
      { ...connection, openKey: async () => null },
      { fetch: cloud.fetch, wait: async () => undefined, random: () => 0 },
    ),
    media: { call: () => Promise.reject(new Error('nothing is uploaded')) },
    alignment: { call: () => Promise.reject(new Error('no model here')) },
    sound: { call: () => Promise.reject(new Error('nothing is spoken here')) },
    ...engines,
  })
}
