import { isSame } from '@/lib/is-same'

/** What becomes of a field that both sides changed; without a rule, it is as the side has it that is stored last. */
type FieldRule =
  /** A time: the later one. */
  | 'latest'
  /** A record: each key on its own. */
  | 'by key'
  /** A person's work: neither side gives way. */
  | 'work'
  | 'work by key'

export type MergeRules<Row> = Partial<Record<keyof Row, FieldRule>>

/** `base` with the changes of both sides; `mine` is stored last. `null`: they do not go together. */
export function mergeRows<Row extends object>(
  { base, mine, theirs }: { base: Row; mine: Row; theirs: Row },
  rules: MergeRules<Row>,
): Row | null {
  const merged = { ...mine }
  for (const field of Object.keys(mine) as (keyof Row)[]) {
    // Its own keys.
    const value = mergeValues(base[field], mine[field], theirs[field], rules[field])
    if (value === CONFLICT) return null
    // Of one of the three, or of keys of theirs.
    merged[field] = value as Row[typeof field]
  }
  return merged
}

/** Whether a person's work is the same in both. */
export function isSameWork<Row extends object>(one: Row, other: Row, rules: MergeRules<Row>): boolean {
  const fields = Object.keys(one) as (keyof Row)[] // Its own keys.
  return fields.every((field) => !rules[field]?.startsWith('work') || isSame(one[field], other[field]))
}

const CONFLICT = Symbol('conflict')

function mergeValues(base: unknown, mine: unknown, theirs: unknown, rule: FieldRule | undefined): unknown {
  if (isSame(mine, theirs) || isSame(mine, base)) return theirs
  if (isSame(theirs, base)) return mine
  if (rule === 'latest') return Math.max(Number(mine), Number(theirs))
  if (rule === 'by key') return mergeKeys(base, mine, theirs, undefined)
  if (rule === 'work by key') return mergeKeys(base, mine, theirs, 'work')
  return rule === 'work' ? CONFLICT : mine
}

/** A key that one side took away is gone. */
function mergeKeys(base: unknown, mine: unknown, theirs: unknown, rule: 'work' | undefined): unknown {
  const merged = new Map<string, unknown>()
  for (const key of Object.keys({ ...keyed(theirs), ...keyed(mine) })) {
    const value = mergeValues(keyed(base)[key], keyed(mine)[key], keyed(theirs)[key], rule)
    if (value === CONFLICT) return CONFLICT
    if (value !== undefined) merged.set(key, value)
  }
  return Object.fromEntries(merged)
}

const keyed = (value: unknown) => value as Record<string, unknown>
