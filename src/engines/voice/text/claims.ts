/** A stretch of a text that is not read as it is written. `end` is exclusive; `spoken` is plain words and punctuation. */
export type Claim = { start: number; end: number; spoken: string }

/** `say` may answer `null` or `false`: not meant here. Patterns are global; they look at the whole text, whoever claimed what of it. */
export type Rule = { pattern: RegExp; say: (match: RegExpExecArray) => string | null | false }

/** Rules that are only tried where the trigger is found: most sentences hold no digit. */
export type RuleGroup = { trigger: RegExp; rules: Rule[] }

/** What the rules claim of a text, first come first served, in the order of the text. */
export function claimsOf(text: string, groups: readonly RuleGroup[]): Claim[] {
  const claims: Claim[] = []
  const isTaken = new Uint8Array(text.length)
  for (const { trigger, rules } of groups) {
    if (trigger.test(text)) for (const rule of rules) claimBy(rule, text, claims, isTaken)
  }
  return claims.toSorted((a, b) => a.start - b.start)
}

function claimBy({ pattern, say }: Rule, text: string, claims: Claim[], isTaken: Uint8Array) {
  for (const match of text.matchAll(pattern)) {
    const start = match.index
    const end = start + match[0].length
    if (end === start || isTaken.subarray(start, end).includes(1)) continue
    const spoken = say(match)
    if (typeof spoken !== 'string') continue
    claims.push({ start, end, spoken })
    isTaken.fill(1, start, end)
  }
}
