/** Digits with commas between thousands, and decimals. */
export const NUMERAL = '(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|\\.\\d+)(?!\\d)'
/** A dash after a number joins and does not subtract. */
export const SIGN = '((?<![\\w%°)″′"\'])[-−+])?'
/** Between the ends of a range. */
export const DASH = '\\s?[-–—]\\s?'

/** Also of a thing with two measures: `a 9×13" pan`. */
const ARTICLE_BEFORE = /\ban? (?:\d+(?:\.\d+)?['"′″]? ?[×x] ?)*$/i

const FUNCTION_WORDS = new Set(
  'of in at and or to per for from with on is are was were an the as by than more less long longer wide tall high deep old away ago later apart thick after before when if so but not each every now into over under up down out off off onto he she it they we you who which that this has have had will would can could may last next yesterday today tomorrow faster slower shorter bigger smaller higher lower left max until since while about around between behind below above through total only too also again then there here because'.split(
    ' ',
  ),
)

/**
 * Whether a count and its unit describe the noun after them and stay in the singular: `a 10 lb bag`; written as one word they
 * need no article: `60W bulb`.
 */
export function describesNoun({ 0: text, input, index }: RegExpExecArray, isOneWord: boolean): boolean {
  const [, noun, stop] =
    /^ ([a-z]{3,}|[A-Z]{2,})(?!\w)(\.?)(?![\w.]|(?<=\.)\s+[\p{Ll}\d])/u.exec(
      input.slice(index + text.length),
    ) ?? []
  if (!noun || FUNCTION_WORDS.has(noun) || /(?:ly|ed)$/.test(noun)) return false
  return (isOneWord && !stop) || ARTICLE_BEFORE.test(input.slice(0, index))
}

const LABELS =
  /\b(?:room|apt\.?|apartment|seat|flat|unit|suite|ste\.?|gate|row|class|platform|section|exit|block|building|bldg\.?|bus|flight|route|no\.|number|question|zone|level|part|figure|fig\.|table|chapter|page|form|terminal|model) $/i
const NAME_INSIDE = /[a-z,;] [A-Z][a-z]+ $|\b[a-z]+[A-Z]\w* $/

/** Whether digits and letters name a thing and count nothing: `Room 4B`, `the iPhone 5s`. */
export function isLabelled({ input, index }: RegExpExecArray): boolean {
  const before = input.slice(0, index)
  return LABELS.test(before) || NAME_INSIDE.test(before)
}
