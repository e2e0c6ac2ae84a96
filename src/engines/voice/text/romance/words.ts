export type Noun = readonly [one: string, many: string]
export type Gender = 'masculine' | 'feminine'
export type Money = { unit: Noun; cent?: Noun }
/** What stands around a number: the text up to it, and the word after it. */
export type Surroundings = { before: string; noun: string | undefined }

/** What Spanish and Italian say differently; how they write numbers, dates and addresses is nearly the same. */
export type RomanceWords = {
  cardinal: (digits: string) => string
  digits: readonly string[]
  /** Of a noun in the singular. */
  genderOf: (noun: string) => Gender
  /** As most plurals are made. */
  singular: (noun: string) => string
  /** A number directly before a noun it counts: `un euro`, `veintiuna horas`, `uno zaino`. */
  counted: (digits: string, noun: string) => string
  /** A number in a text, where what follows need not be a noun that it counts: `doscientas niñas`, `capítulo uno dice`. */
  agreed: (digits: string, around: Surroundings) => string
  /** `null` above what the language names. */
  ordinal: (number: number, gender: Gender, isBeforeNoun?: boolean) => string | null
  /** Words that are no noun, so that no number counts them. */
  isFunctionWord: (word: string) => boolean

  months: readonly string[]
  date: (day: string, month: string, year: string | undefined) => string
  /** Words before `3/4` that make it a day: `el`, `lunes`. A pattern. */
  beforeDay: string
  /** What `3/4` is a part of: then it is no day. A pattern. */
  ofWhole: string
  time: (hours: number, minutes: number) => string
  /** Words before or after `14.30` that make it a time. Patterns. */
  beforeTime: string
  afterTime: string
  partOfDay: (half: 'a' | 'p', hours: number) => string
  hour: Noun
  minute: Noun
  second: Noun

  comma: string
  point: string
  minus: string
  to: string
  by: string
  /** `5 €/kg`: what a price is for. */
  per: (noun: string) => string
  percent: string
  number: string
  version: string
  /** Between euros and cents. */
  with: string
  /** Between a whole and its half. */
  and: string
  half: Record<Gender, string>
  /** The name of a fraction below the line: `tercio`, `tercios`. */
  part: (bottom: number) => Noun
  over: string
  /** `un cuarto de kilo`, `un millón de euros`. */
  of: string
  powers: (exponent: string) => string
  squared: Noun
  cubed: Noun

  /** Ordinals that are written with letters, `1ro`, `3er`: a pattern whose ending in `a` is feminine. */
  ordinalEndings: string
  /** Words before `5°` that make it a temperature or an angle, or else a place in a row. Patterns. */
  beforeDegrees: string
  beforeRank: string
  degree: Noun
  /** Telephone numbers without spaces. A pattern. */
  telephone: string
  beforeTelephone: string
  /** How `n°` is written. A pattern. */
  numberSigns: string

  roman: RomanWords
  units: Record<string, Noun>
  money: Record<string, Money>
  /** With their preposition before money: `millones de`. */
  magnitudes: Record<string, Noun>
  marks: Record<string, string>
  abbreviations: Record<string, string>
}

type RomanWords = {
  /** Things that are numbered in Roman after their name: `capítulo IV`. A pattern. */
  numbered: string
  /** Things that are numbered in Roman before their name, be it one letter: `V secolo`. A pattern. */
  ranked: string
  /** First names of kings and popes. A pattern. */
  sovereigns: string
  /** Words before a single letter that make it a number before a noun. A pattern. */
  article: string
  feminineArticle: string
  afterNoun: (number: number, noun: string) => string | null
  afterSovereign: (number: number, name: string) => string | null
}
