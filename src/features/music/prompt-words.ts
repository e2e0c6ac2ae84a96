import { CHIP_GROUPS, type ChipGroup } from './chip-groups'

type Place = { word: string; start: number; end: number }

/** The words of chips that stand in a prompt. `electric piano` is not also a `piano`. */
export function chosenWords(prompt: string): ReadonlySet<string> {
  return new Set(placesIn(prompt).map(({ word }) => word))
}

/** Puts the word of a chip into the prompt, or takes it out with the comma that belonged to it. */
export function toggleWord(prompt: string, word: string, group: ChipGroup): string {
  const places = placesIn(prompt)
  const own = places.filter((place) => place.word === word)
  if (own.length > 0) return without(prompt, own)
  const other = group.isOneOf && places.find((place) => group.words.includes(place.word))
  if (other) return prompt.slice(0, other.start) + word + prompt.slice(other.end)
  const before = prompt.trimEnd().replace(/,$/, '')
  return before === '' ? word : `${before}, ${word}`
}

/** Longer words first: what they took is not given to a shorter one. */
function placesIn(prompt: string): Place[] {
  const places: Place[] = []
  let left = prompt.toLowerCase()
  for (const word of LONGEST_FIRST)
    for (const { index } of left.matchAll(patternOf(word))) {
      const end = index + word.length
      places.push({ word, start: index, end })
      left = left.slice(0, index) + BLANK.repeat(word.length) + left.slice(end)
    }
  return places.toSorted((one, other) => one.start - other.start)
}

const LONGEST_FIRST = CHIP_GROUPS.flatMap(({ words }) => words).toSorted(
  (one, other) => other.length - one.length,
)

/** No letter, so that neighbours keep their edges. */
const BLANK = '\0'

/** A whole word, and not one that is unwanted. */
function patternOf(word: string): RegExp {
  const isUnwanted = word.startsWith('no ')
  return new RegExp(`${isUnwanted ? '' : '(?<!\\b(?:no|not|without) )'}(?<![\\w-])${word}(?![\\w-])`, 'g')
}

function without(prompt: string, places: readonly Place[]): string {
  const kept = places.toReversed().reduce((text, { start, end }) => {
    const after = text.slice(end).replace(/^\s*,/, '')
    const before = text.slice(0, start).trimEnd()
    // Between two words one separator stays: the comma before it, or a space.
    return after.trim() === ''
      ? before.replace(/,$/, '')
      : `${before}${before ? ' ' : ''}${after.trimStart()}`
  }, prompt)
  return kept.trimStart()
}
