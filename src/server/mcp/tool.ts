import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { asApiError } from '@/server/error-reply'

export type Caller = {
  accountId: string
  /** Aborted when the client hangs up. */
  signal: AbortSignal
  /** Where this server is, as the client reached it. */
  origin: string
}

/** What a tool found, for a program and for a model that reads text. A failure is told as the API tells it. */
export async function answer(work: () => Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    const found = await work()
    return { content: [{ type: 'text', text: JSON.stringify(found) }], structuredContent: found }
  } catch (error) {
    // All that is thrown below is an Error.
    const failure = asApiError(error as Error)
    if (failure.status === 500) console.error(error)
    return { content: [{ type: 'text', text: failure.message }], isError: true }
  }
}
