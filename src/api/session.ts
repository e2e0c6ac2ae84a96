import { z } from 'zod'

/** `GET /session`: who the browser (or the key) is signed in as. */
export const sessionSchema = z
  .object({
    account_id: z.string(),
    credential: z.enum(['key', 'token', 'session']),
  })
  .meta({ id: 'Session' })

export type Session = z.infer<typeof sessionSchema>
