import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { MUSIC_COST_CREDITS } from '@/api/prices'
import { UsageError } from './usage-error'

const DEFAULT_DATA_FOLDER = fileURLToPath(new URL('../../.overtone', import.meta.url))

const address = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).href.replace(/\/+$/, ''))

const environment = z.object({
  OVERTONE_DATA: z.string().default(DEFAULT_DATA_FOLDER),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  OVERTONE_JWT_SECRET: z.string().min(32, 'needs 32 characters or more').optional(),
  OVERTONE_UPSTREAM: address.default('https://api.ainative.studio/api/v1'),
  OVERTONE_CUSTOM_UPSTREAMS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
    .pipe(z.array(address)),
  OVERTONE_MUSIC_CREDITS: z.coerce.number().int().min(0).max(1_000_000).default(MUSIC_COST_CREDITS),
  OVERTONE_STARTING_CREDITS: z.coerce.number().int().min(0).max(1_000_000_000).default(500),
})

export type Config = {
  /** Absolute. */
  dataFolder: string
  /** `null`: Postgres embedded in the data folder. */
  databaseUrl: string | null
  /** `null`: no JWT is accepted. */
  jwtSecret: string | null
  /** Base URL of the AINative cloud, without a slash at its end. */
  upstreamUrl: string
  /** Base URLs of other services that the studio may reach through this server, without a slash at the end. */
  customUpstreams: string[]
  startingCredits: number
  /** Price of a piece of music of any length. */
  musicCostCredits: number
}

/** `dataFolder` comes before that of the environment. Throws UsageError that names the variable; an empty one counts as none. */
export function readConfig(dataFolder: string | null, env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, text]) => text !== ''))
  const { data, error } = environment.safeParse(set)
  if (error)
    throw new UsageError(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  return {
    dataFolder: resolve(dataFolder ?? data.OVERTONE_DATA),
    databaseUrl: data.DATABASE_URL ?? null,
    jwtSecret: data.OVERTONE_JWT_SECRET ?? null,
    upstreamUrl: data.OVERTONE_UPSTREAM,
    customUpstreams: [...new Set(data.OVERTONE_CUSTOM_UPSTREAMS)],
    startingCredits: data.OVERTONE_STARTING_CREDITS,
    musicCostCredits: data.OVERTONE_MUSIC_CREDITS,
  }
}
