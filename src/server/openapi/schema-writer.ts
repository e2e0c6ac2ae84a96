import { z } from 'zod'

type JsonSchema = Record<string, unknown>

/** `input` writes what a client may send, `output` what it gets; what has an id of its own goes to `components`. */
export type SchemaWriter = {
  components: Record<string, JsonSchema>
  input: (schema: z.ZodType) => JsonSchema
  output: (schema: z.ZodType) => JsonSchema
}

export function schemaWriter(): SchemaWriter {
  const components: Record<string, JsonSchema> = {}

  const write = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
    const { $schema, $defs, ...rest } = referringToComponents(
      z.toJSONSchema(schema, { io, override: dropBase64Format }),
    )
    void $schema
    for (const [id, definition] of Object.entries($defs ?? {})) components[id] = definition as JsonSchema
    return rest
  }

  return {
    components,
    input: (schema) => write(schema, 'input'),
    output: (schema) => write(schema, 'output'),
  }
}

/** JSON Schema says it by `contentEncoding`, and knows no such format. */
function dropBase64Format({ jsonSchema }: { jsonSchema: { format?: string } }) {
  if (jsonSchema.format === 'base64') delete jsonSchema.format
}

function referringToComponents(schema: object): JsonSchema & { $defs?: object } {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')
  return JSON.parse(text) as JsonSchema & { $defs?: object }
}
