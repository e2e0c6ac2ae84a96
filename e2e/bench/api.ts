import { request } from 'node:http'
import { firstEvent, throughput } from './api-recognition'
import { authorization, startApiServer, type ApiServer } from './api-server'
import type { Figure } from './figure'

const BALANCE_SECONDS = 5
const BALANCE_CLIENTS = 16
const UPLOADS = 50
const UPLOAD_BYTES = 26_000_000

/** The server of the API under load. */
export async function api(): Promise<Figure[]> {
  const server = await startApiServer()
  try {
    return [
      ...(await firstEvent(server)),
      await balanceRate(server),
      await uploadGrowth(server),
      ...(await throughput(server)),
    ]
  } finally {
    server.stop()
  }
}

async function balanceRate(server: ApiServer): Promise<Figure> {
  const end = Date.now() + BALANCE_SECONDS * 1000
  let answered = 0
  const ask = async () => {
    while (Date.now() < end) {
      const response = await fetch(`${server.baseUrl}/credits/balance`, { headers: authorization(server) })
      if (!response.ok) throw new Error(`The balance answered ${response.status}`)
      await response.arrayBuffer()
      answered++
    }
  }
  await Promise.all(Array.from({ length: BALANCE_CLIENTS }, ask))
  return { name: 'API: /credits/balance', value: answered / BALANCE_SECONDS, unit: 'requests/s' }
}

/** Sound that nobody can decode: all of it is received, and nothing is recognised. */
async function uploadGrowth(server: ApiServer): Promise<Figure> {
  const before = server.residentMegabytes()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, server.residentMegabytes())), 50)
  const statuses = await Promise.all(Array.from({ length: UPLOADS }, () => upload(server)))
  clearInterval(timer)
  if (statuses.some((status) => status !== 415)) throw new Error(`Uploads answered ${statuses.join(' ')}`)
  const limit = { kind: 'most', value: 150 } as const
  return {
    name: `API: memory growth in ${UPLOADS} uploads of 26 MB together`,
    value: most - before,
    unit: 'MB',
    limit,
  }
}

function upload(server: ApiServer): Promise<number> {
  const head = Buffer.from(
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.mp3"\r\nContent-Type: audio/mpeg\r\n\r\n',
  )
  const tail = Buffer.from('\r\n--x--\r\n')
  const chunk = Buffer.alloc(65_536)
  const outgoing = request(`${server.baseUrl}/audio/transcriptions`, {
    method: 'POST',
    headers: { ...authorization(server), 'Content-Type': 'multipart/form-data; boundary=x' },
  })
  let left = UPLOAD_BYTES
  const send = () => {
    while (left > 0) {
      const part = chunk.subarray(0, left)
      left -= part.length
      if (!outgoing.write(part)) return void outgoing.once('drain', send)
    }
    outgoing.end(tail)
  }
  outgoing.write(head)
  send()
  return new Promise((resolve, reject) => {
    outgoing.on('response', (response) => resolve(response.resume().statusCode ?? 0))
    outgoing.on('error', reject)
  })
}
