/** Words behind which a name stands: `in the style of Daft Punk`, `sounds like Hans Zimmer`. */
const BEFORE_NAME =
  /(?<!\p{L})(?:like|by|à la|a la|in the (?:style|manner|vein|spirit) of|inspired by|style of)\s+/giu
const NAME = /^(?:the\s+)?\p{Lu}[\p{L}\p{N}.'’&-]*(?:\s+(?:(?:the|of|and|&)\s+)?\p{Lu}[\p{L}\p{N}.'’&-]*)*/u
const POSSESSIVE = /(\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*)*)['’]s\b/u

/** The first name of an artist that a description seems to hold; services often refuse such. */
export function artistName(prompt: string): string | null {
  for (const { 0: before, index } of prompt.matchAll(BEFORE_NAME)) {
    const name = NAME.exec(prompt.slice(index + before.length))?.[0]
    if (name && !isCommon(name)) return name
  }
  const [, owner] = POSSESSIVE.exec(prompt) ?? []
  return owner && !isCommon(owner) ? owner : null
}

/** Written with a capital letter, and no artist. */
const COMMON =
  /^(?:the\s+)?(?:christmas|halloween|easter|new year|sunday|monday|tuesday|wednesday|thursday|friday|saturday|spring|summer|autumn|winter|mother|father|valentine|jazz|bossa nova|lo-?fi|house|techno|80s|90s|it|let|that|what|there|here|nintendo|game boy|hollywood|disney|paris|rio|ibiza|ireland|spain|japan|africa|brazil)$/iu

const isCommon = (name: string) => COMMON.test(name.trim())
