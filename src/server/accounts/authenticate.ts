import type { CredentialKind } from './accounts'

/** What `authenticate` tells the routes behind it: `new Hono<Authenticated>()`. */
export type Authenticated = {
  Variables: { account: { id: string }; credential: CredentialKind }
}
