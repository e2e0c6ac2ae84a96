import { transcriptEventSchema } from '@/api/transcript-events'
import { healthOperation } from './account-operations'
import { describeOperation } from './describe-operation'
import { TAGS } from './operation'
import { operations } from './operations'
import { schemaWriter } from './schema-writer'

/** OpenAPI 3.1 of this server, from the schemas that its routes validate with. https://spec.openapis.org/oas/v3.1.1 */
export function openApiDocument(origin: string) {
  const write = schemaWriter()
  const base = `${origin}/api/v1`
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of operations)
    (paths[operation.path] ??= {})[operation.method] = describeOperation(operation, write, base)
  paths[healthOperation.path] = {
    servers: [{ url: origin }],
    get: describeOperation(healthOperation, write, origin),
  }
  // An event is a line of a text/event-stream, which OpenAPI 3.1 has no words for; its schema is named beside the others.
  write.output(transcriptEventSchema)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Overtone Audio API',
      version: '1',
      description: 'Speech to text, text to speech, music, credits and files, on this server. Also at /v1.',
    },
    servers: [{ url: base }],
    security: [{ bearer: [] }, { key: [] }, { session: [] }],
    tags: TAGS.map((name) => ({ name })),
    paths,
    components: { schemas: write.components, securitySchemes },
  }
}

const securitySchemes = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, or a JWT where a secret is configured',
  },
  key: { type: 'apiKey', in: 'header', name: 'X-API-Key' },
  session: { type: 'apiKey', in: 'cookie', name: 'overtone_session', description: 'The browser, signed in' },
}
