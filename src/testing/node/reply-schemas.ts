import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import type { JsonSchemaType } from '@modelcontextprotocol/sdk/validation'

type Content = Record<string, { schema: Record<string, unknown> }>

export type DescribedOperation = {
  tags: string[]
  security?: unknown[]
  parameters: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Content }>
  'x-codeSamples': { source: string }[]
}

type JsonSchema = Record<string, unknown>

type Document = {
  paths: Record<string, Record<string, DescribedOperation>>
  components: { schemas: Record<string, JsonSchema> }
}

type Seen = { method: string; path: string; status: number; contentType: string; body: string }

/** What `/openapi.json` of a running server promises, and whether a reply keeps it. */
export async function replySchemas(origin: string) {
  // The test fails below if it is no such document.
  const document = (await (await fetch(`${origin}/openapi.json`)).json()) as Document
  const validators = new AjvJsonSchemaValidator()
  const compiled = new Map<object, (value: unknown) => { valid: boolean; errorMessage?: string }>()

  function validator(schema: object) {
    const known = compiled.get(schema)
    // References lead to `#/components/schemas`, so the schemas come along.
    const whole: JsonSchemaType & Pick<Document, 'components'> = {
      ...schema,
      components: document.components,
    }
    const made = known ?? validators.getValidator(whole)
    compiled.set(schema, made)
    return made
  }

  return {
    document,
    operations: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => method !== 'servers')
        .map(([method, operation]) => ({ method, path, operation })),
    ),

    /** `null` for a reply that is as described. */
    problemOf({ method, path, status, contentType, body }: Seen): string | null {
      const reply = document.paths[path]?.[method]?.responses[status]
      if (!reply) return `${status} is not described: ${body.slice(0, 300)}`
      if (!reply.content) return body === '' ? null : `${status} has a body: ${body.slice(0, 300)}`
      const type = contentType.split(';')[0]!.trim()
      const described =
        reply.content[type] ?? reply.content[type.replace(/\/.*/, '/*')] ?? reply.content['*/*']
      if (!described) return `${status} is not described as ${contentType}`
      if (type !== 'application/json' || !reply.content[type]) return null
      const { valid, errorMessage } = validator(described.schema)(JSON.parse(body))
      return valid ? null : `${errorMessage}: ${body.slice(0, 300)}`
    },
  }
}
