import type { z } from 'zod'
import { errorSchema, validationErrorSchema } from '@/api/errors'
import { curlOf } from './curl'
import { ERRORS, type ErrorStatus, type Operation, type Reply } from './operation'
import { errorStatuses } from './operations'
import type { SchemaWriter } from './schema-writer'

/** What OpenAPI says of one line of the table; `base` is where its path begins. */
export function describeOperation(operation: Operation, write: SchemaWriter, base: string) {
  const { tag, summary, description, isOpen } = operation
  return {
    operationId: operationId(operation),
    tags: [tag],
    summary,
    ...(description ? { description } : {}),
    ...(isOpen ? { security: [] } : {}),
    parameters: parameters(operation, write),
    ...requestBody(operation, write),
    responses: { ...replies(operation, write), ...errors(operation, write) },
    'x-codeSamples': [{ lang: 'Shell', label: 'curl', source: curlOf(operation, base) }],
  }
}

function operationId({ method, path }: Operation): string {
  return `${method}_${path.replace(/\W+/g, '_').replace(/^_|_$/g, '')}`
}

function parameters({ path, query, isPaid }: Operation, write: SchemaWriter) {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key again returns the stored reply, and charges nothing',
    schema: { type: 'string', maxLength: 255 },
  }
  const fields = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: write.input(schema as z.ZodType),
  }))
  return [...(path.includes('{id}') ? [id] : []), ...fields, ...(isPaid ? [key] : [])]
}

function requestBody({ form, json }: Operation, write: SchemaWriter) {
  if (!form && !json) return {}
  const content = {
    ...(form
      ? { 'multipart/form-data': { schema: formSchema(form.fields, write), example: form.example } }
      : {}),
    ...(json ? { 'application/json': { schema: write.input(json.schema), example: json.example } } : {}),
  }
  return { requestBody: { required: !json?.isOptional, content } }
}

function formSchema(fields: z.ZodObject, write: SchemaWriter) {
  const { properties } = write.input(fields) as { properties: Record<string, unknown> }
  const file = { type: 'string', contentMediaType: 'application/octet-stream', maxLength: 26_214_400 }
  return { type: 'object', properties: { file, ...properties }, required: ['file'] }
}

function replies(operation: Operation, write: SchemaWriter) {
  return Object.fromEntries(
    Object.entries(operation.replies).map(([status, reply]) => [status, replyOf(reply, operation, write)]),
  )
}

function replyOf({ description, content }: Reply, { isPaid }: Operation, write: SchemaWriter) {
  const creditsUsed = { description: 'What was charged', schema: { type: 'integer' } }
  return {
    description,
    ...(isPaid ? { headers: { 'X-Credits-Used': creditsUsed } } : {}),
    ...(content
      ? { content: mapValues(content, (schema) => ({ schema: contentSchema(schema, write) })) }
      : {}),
  }
}

function contentSchema(schema: z.ZodType | 'binary' | 'text', write: SchemaWriter) {
  if (schema === 'text') return { type: 'string' }
  if (schema === 'binary') return { type: 'string', contentMediaType: 'application/octet-stream' }
  return write.output(schema)
}

function errors(operation: Operation, write: SchemaWriter) {
  return Object.fromEntries(errorStatuses(operation).map((status) => [status, errorReply(status, write)]))
}

function errorReply(status: ErrorStatus, write: SchemaWriter) {
  const schema = write.output(status === 422 ? validationErrorSchema : errorSchema)
  const retryAfter = { description: 'Seconds', schema: { type: 'integer' } }
  return {
    description: ERRORS[status],
    ...(status === 429 || status === 503 ? { headers: { 'Retry-After': retryAfter } } : {}),
    ...(status === 401 ? { headers: { 'WWW-Authenticate': { schema: { type: 'string' } } } } : {}),
    content: { 'application/json': { schema } },
  }
}

function mapValues<T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}
