import { defineConfig } from 'drizzle-kit'

// Paths are taken from the folder that `npm run migration` runs in.
export default defineConfig({
  dialect: 'postgresql',
  schema: 'src/server/database/schema.ts',
  out: 'src/server/database/migrations',
})
