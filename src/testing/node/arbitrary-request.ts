import * as fc from 'fast-check'
import { arbitraryOf, type JsonSchema } from './arbitrary-of-schema'
import type { DescribedOperation } from './reply-schemas'

export type FuzzedRequest = {
  credential: 'key' | 'none' | 'wrong'
  id: string
  query: [string, string][]
  headers: Record<string, string>
  body: FuzzedBody
}

export type FuzzedBody =
  | { kind: 'none' }
  | { kind: 'text'; text: string; contentType: string }
  | { kind: 'form'; fields: [string, string][]; file: Uint8Array | null }

type Setting = { components: Record<string, JsonSchema>; fileIds: string[]; files: Uint8Array[] }

/** Requests to an operation: most of them as described, the others wrong in one way or in many. */
export function arbitraryRequest(
  operation: DescribedOperation,
  setting: Setting,
): fc.Arbitrary<FuzzedRequest> {
  const parameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  return fc.record({
    credential: often('key' as const, 'none' as const, 'wrong' as const),
    id: fc.oneof(fc.constantFrom(...setting.fileIds), fc.uuid(), pathPart),
    query: fields(
      Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
      setting.components,
    ),
    headers: fc.record(
      {
        'Idempotency-Key': fc.string({ maxLength: 300, unit: 'grapheme-ascii' }),
        Accept: fc.constantFrom('*/*', 'application/json', 'text/plain', 'text/vtt', 'image/png'),
      },
      { requiredKeys: [] },
    ),
    body: operation.requestBody ? bodyOf(operation.requestBody.content, setting) : fc.constant(noBody),
  })
}

const noBody: FuzzedBody = { kind: 'none' }
const often = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ arbitrary: fc.constant(usual), weight: 10 }, fc.constantFrom(...others))
const pathPart = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .map(encodeURIComponent)
  // The client would take these for a way up.
  .filter((text) => !/^\.+$/.test(text))

function bodyOf(content: Record<string, { schema: object }>, setting: Setting): fc.Arbitrary<FuzzedBody> {
  const bodies = Object.entries(content).map(([type, { schema }]) =>
    type === 'application/json' ? jsonBody(schema, setting) : formBody(schema, setting),
  )
  return fc.oneof({ arbitrary: fc.oneof(...bodies), weight: 10 }, oddBody, fc.constant(noBody))
}

const oddBody: fc.Arbitrary<FuzzedBody> = fc.record({
  kind: fc.constant('text' as const),
  text: fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
  contentType: fc.constantFrom(
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ),
})

function jsonBody(schema: JsonSchema, { components }: Setting): fc.Arbitrary<FuzzedBody> {
  const sound = arbitraryOf(schema, components) as fc.Arbitrary<Record<string, unknown>>
  const bent = fc
    .tuple(sound, fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 }), fc.jsonValue(), fc.nat())
    .map(([fits, unknown, wrong, index]) => {
      const names = Object.keys(fits)
      return names.length === 0 ? wrong : { ...fits, ...unknown, [names[index % names.length]!]: wrong }
    })
  return fc.oneof({ arbitrary: sound, weight: 3 }, bent).map((json) => ({
    kind: 'text',
    text: JSON.stringify(json),
    contentType: 'application/json',
  }))
}

function formBody(schema: JsonSchema, { components, files }: Setting): fc.Arbitrary<FuzzedBody> {
  const { file: _, ...properties } = schema.properties ?? {}
  return fc.record({
    kind: fc.constant('form' as const),
    fields: fields(properties, components),
    file: fc.oneof(
      { arbitrary: fc.constantFrom(...files), weight: 2 },
      fc.uint8Array({ maxLength: 2000 }),
      fc.constant(null),
    ),
  })
}

/** Fields of a form or a query: texts, mostly of what fits. */
function fields(properties: Record<string, JsonSchema>, components: Record<string, JsonSchema>) {
  const known = Object.entries(properties).map(([name, schema]) =>
    fc
      .oneof({ arbitrary: arbitraryOf(schema, components).map(texts), weight: 5 }, fc.string().map(texts))
      .map((values) => values.map((value): [string, string] => [name, value])),
  )
  const chosen = known.map((field) => fc.option(field, { nil: [], freq: 2 }))
  return fc.tuple(...chosen).map((groups) => groups.flat())
}

function texts(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value]
  return values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
}
