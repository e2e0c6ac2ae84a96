import { fileURLToPath } from 'node:url'

/** Written by `npm run migration` from the schema; never edited once committed. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('migrations', import.meta.url))
