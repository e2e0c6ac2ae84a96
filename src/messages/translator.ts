type Text = string | { one: string; other: string }
type Texts = Record<string, Text>

/** The `{names}` a text needs; a text with plural forms also needs `count`, which chooses the form. */
type Names<Form> = Form extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Params<Of extends Text> = Of extends string ? Names<Of> : Names<Of[keyof Of]> | 'count'
type Arguments<Of extends Text> = [Params<Of>] extends [never]
  ? []
  : [params: Record<Params<Of>, string | number>]

/** The keys whose texts need no parameters, for those that are chosen at run time. */
export type PlainKeyOf<All extends Texts> = {
  [Key in keyof All & string]: [Params<All[Key]>] extends [never] ? Key : never
}[keyof All & string]

const plurals = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en')

/** A function that gives these texts, filled in. */
export function translator<All extends Texts>(texts: All) {
  return function t<Key extends keyof All & string>(key: Key, ...[params]: Arguments<All[Key]>): string {
    return fill(form(texts[key]!, params), params ?? {})
  }
}

function form(text: Text, params?: Record<string, string | number>): string {
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
