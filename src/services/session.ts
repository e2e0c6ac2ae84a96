import { queryOptions } from '@tanstack/react-query'
import { NotAuthenticatedError } from '@/api/client/errors'
import { createServiceHttp } from '@/api/client/service-http'
import { queryClient } from '@/lib/query-client'
import { BASE_URLS } from './connections'

/** This browser's session at the server that the page came from; its cookie is out of reach of scripts. */
export const sessionQueries = {
  all: ['session'] as const,
  isSignedIn: () =>
    queryOptions({ queryKey: [...sessionQueries.all, 'isSignedIn'], queryFn: readIsSignedIn, staleTime: 0 }),
}

/** Ends the session at the server; whoever has its cookie then has nothing. */
export async function signOut(signal: AbortSignal): Promise<void> {
  await http().send('/session', { method: 'DELETE', signal })
  await queryClient.invalidateQueries()
}

async function readIsSignedIn({ signal }: { signal: AbortSignal }): Promise<boolean> {
  try {
    await http().send('/session', { signal })
    return true
  } catch (error) {
    if (error instanceof NotAuthenticatedError) return false
    throw error
  }
}

function http() {
  return createServiceHttp({ baseUrl: BASE_URLS.server, auth: 'session', openKey: async () => null })
}
