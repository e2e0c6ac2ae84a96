const MAX_CHARACTERS = 16_384

/** Whether Postgres can keep this JSON: it knows neither NUL nor halves of a surrogate pair. */
export function isStorable(value: unknown): boolean {
  let isSound = true
  const check = (key: string, part: unknown) => {
    isSound &&= isSoundText(key) && (typeof part !== 'string' || isSoundText(part))
    return part
  }
  try {
    return JSON.stringify(value, check).length <= MAX_CHARACTERS && isSound
  } catch {
    // Nested deeper than the stack.
    return false
  }
}

function isSoundText(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text)
}
