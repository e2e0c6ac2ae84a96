import type { StoredReply } from '@/server/ledger/idempotency'

export function sendStored({ status, headers, body }: StoredReply): Response {
  // Bytes of ours, or read from the database: never shared memory.
  return new Response(body as Uint8Array<ArrayBuffer>, { status, headers })
}
