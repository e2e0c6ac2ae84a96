import { z } from 'zod'
import type { Operation } from '@/server/openapi/operation'

/** `fallback` is null for a field that must be there. */
export type FieldRow = { name: string; value: string; fallback: string | null }

type Property = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Property[]
  items?: Property
  description?: string
  default?: unknown
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

/** The fields of a request in words, from the schema that validates it. */
export function fieldRows({ form, json, query }: Operation): FieldRow[] {
  const file = {
    name: 'file',
    value: 'mp3, mp4, wav, webm, m4a, mpeg or mpga, at most 25 MB',
    fallback: null,
  }
  const schema = form?.fields ?? json?.schema ?? query
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  const rows = Object.entries(properties).map(([name, property]) =>
    // Ours are objects of plain fields; JSON Schema would allow `true` here.
    fieldRow(name, property as Property, required.includes(name)),
  )
  return form ? [file, ...rows] : rows
}

function fieldRow(name: string, property: Property, isRequired: boolean): FieldRow {
  const value = [kind(property), bounds(property), describing(property)].filter(Boolean).join(', ')
  return { name, value, fallback: isRequired ? null : plain(property.default) }
}

/** What a field left open in a form adds to the schema says nothing here. */
function meant({ anyOf = [] }: Property): Property | undefined {
  return anyOf.find((one) => one.const !== '' && one.type !== 'null')
}

function kind(property: Property): string {
  if (property.enum)
    return property.enum.filter((one) => !/^([01]|True|False)$/.test(String(one))).join(' | ')
  if (property.type === 'array') return `list of ${kind(property.items ?? {})}`
  const inner = meant(property)
  return inner ? kind(inner) : (property.type ?? 'text').replace('string', 'text')
}

function bounds({ minimum, maximum, minLength, maxLength }: Property): string {
  if (maxLength !== undefined) return `${minLength ?? 0} to ${maxLength.toLocaleString('en')} characters`
  const isBounded = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER
  return isBounded ? `${minimum} to ${maximum.toLocaleString('en')}` : ''
}

function describing(property: Property): string {
  return property.description ?? meant(property)?.description ?? ''
}

function plain(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
}
