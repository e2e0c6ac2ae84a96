import { en } from './en'

type Messages = typeof en
export type MessageKey = keyof Messages

/** The `{names}` a text needs; a text with plural forms also needs `count`, which chooses the form. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Params<Key extends MessageKey> = Messages[Key] extends string
  ? Names<Messages[Key]>
  : Names<Messages[Key][keyof Messages[Key]]> | 'count'
type Arguments<Key extends MessageKey> = [Params<Key>] extends [never]
  ? []
  : [params: Record<Params<Key>, string | number>]

const plurals = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en')

export function t<Key extends MessageKey>(key: Key, ...[params]: Arguments<Key>): string {
  return fill(form(en[key], params), params ?? {})
}

/** A text that needs no parameters, for keys that are chosen at run time. */
export type PlainKey = { [Key in MessageKey]: [Params<Key>] extends [never] ? Key : never }[MessageKey]

function form(
  text: string | { one: string; other: string },
  params?: Record<string, string | number>,
): string {
  if (typeof text === 'string') return text
  return plurals.select(Number(params?.['count'])) === 'one' ? text.one : text.other
}

function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name]
    if (value === undefined) return placeholder
    return typeof value === 'number' ? numbers.format(value) : value
  })
}
