import { z } from 'zod'

/** `GET /healthz`; 503 when anything is down. */
export const healthSchema = z
  .object({
    status: z.enum(['ok', 'down']),
    database: z.enum(['ok', 'down']),
    engines: z.enum(['ok', 'down']),
  })
  .meta({ id: 'Health' })

export type Health = z.infer<typeof healthSchema>
