export type StoredReply = { status: number; headers: Record<string, string>; body: Uint8Array }

/** `fingerprint` is a hash of all that the request asks for. */
export type KeyedRequest = { accountId: string; key: string; fingerprint: string; jobId: string }

export type KeyClaim = { kind: 'first' } | { kind: 'stored'; reply: StoredReply }

export type Idempotency = {
  /**
   * `first`: the caller does the work under `jobId`, and ends it by `ledger.settle` or `ledger.release`. While another
   * request runs under the key, waits for its reply, or for its failure, and is then first.
   * Throws IdempotencyMismatchError when the key belongs to another request.
   */
  claim(request: KeyedRequest, signal: AbortSignal): Promise<KeyClaim>
}
