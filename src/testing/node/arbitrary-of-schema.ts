import * as fc from 'fast-check'

export type JsonSchema = {
  default?: unknown
  $ref?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  pattern?: string
  format?: string
  contentEncoding?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  required?: string[]
}

/** Long texts only cost time: their bounds have tests of their own. */
const MOST_CHARACTERS = 60

/** What every object of JavaScript answers to, also one that is taken for a dictionary. */
const INHERITED = ['constructor', '__proto__', 'toString', 'hasOwnProperty']

/** What fits the schema, for the part of JSON Schema that our contract uses; for the rest any JSON. */
export function arbitraryOf(
  schema: JsonSchema,
  components: Record<string, JsonSchema>,
): fc.Arbitrary<unknown> {
  const { default: usual, ...rest } = schema
  // Names of models are texts to the schema; most of them exist nowhere.
  if (usual !== undefined) return fc.oneof(fc.constant(usual), arbitraryOf(rest, components))
  const of = (inner: JsonSchema) => arbitraryOf(inner, components)
  if (schema.$ref) return of(components[schema.$ref.split('/').at(-1)!]!)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(of))
  if (schema.type === 'string') return textOf(schema)
  if (schema.type === 'integer' || schema.type === 'number') return numberOf(schema)
  if (schema.type === 'array') return fc.array(of(schema.items ?? {}), { maxLength: 4 })
  if (schema.type === 'object' && schema.properties) return objectOf(schema, of)
  if (schema.type === 'object')
    return fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue(), { maxKeys: 4 })
  return fc.jsonValue()
}

function textOf({ pattern, format, contentEncoding, minLength = 0, maxLength = 1e6 }: JsonSchema) {
  if (contentEncoding === 'base64') return fc.base64String({ maxLength: 400 })
  if (format === 'uuid') return fc.uuid()
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  const text = fc.string({
    minLength,
    maxLength: Math.min(maxLength, minLength + MOST_CHARACTERS),
    unit: 'binary',
  })
  const named = fc.constantFrom(
    ...INHERITED.filter(({ length }) => length >= minLength && length <= maxLength),
  )
  return fc.oneof({ arbitrary: text, weight: 9 }, named)
}

function numberOf({ type, minimum, maximum }: JsonSchema): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minimum ?? -1e9, -1e9), Math.min(maximum ?? 1e9, 1e9)]
  return type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
}

function objectOf(
  { properties = {}, required = [] }: JsonSchema,
  of: (schema: JsonSchema) => fc.Arbitrary<unknown>,
) {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, of(schema)]))
  return fc.record(fields, { requiredKeys: required })
}
