import type { Rule, RuleGroup } from './claims'

type Noun = readonly [one: string, many: string]
type Money = { unit: Noun; cent?: Noun }

/** What Spanish and Italian say differently; how they write numbers, dates and addresses is the same. */
export type RomanceWords = {
  cardinal: (digits: string) => string
  /** Before a masculine noun: `veintiún`, `un`. */
  countOf: (digits: string) => string
  /** A number before a noun in the plural, of either gender. */
  agreed: (words: string, noun: string) => string
  digits: readonly string[]
  ordinal: (number: number, isFeminine: boolean) => string | null
  months: readonly string[]
  date: (day: string, month: string, year: string | undefined) => string
  time: (hours: number, minutes: number) => string
  comma: string
  minus: string
  to: string
  of: string
  units: Record<string, Noun>
  money: Record<string, Money>
  magnitudes: string
  and: string
  over: string
  fractions: Record<string, string>
  marks: Record<string, string>
  abbreviations: Record<string, string>
}

const NUMBER = '(?:\\d{1,3}(?:[.\\u00a0 ]\\d{3})+|\\d+)(?:,\\d+)?'

export function romanceRules(words: RomanceWords): RuleGroup[] {
  const web = (text: string) =>
    (text.replace(/^https?:\/\//i, '').match(/[\p{L}]+|\d+|[./\-_@:?=&#+%~]/gu) ?? [])
      .map((part) => (/^\d/.test(part) ? number(part) : (words.marks[part] ?? part)))
      .join(' ')
  return [
    {
      trigger: /[@]|https?:|www\.|\w\.\w/i,
      rules: [
        { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, say: ([text]) => web(text) },
        { pattern: /\b(?:https?:\/\/|www\.)[^\s<>"')\]]*[^\s<>"')\].,;:!?]/gi, say: ([text]) => web(text) },
        {
          pattern: /\b[a-z][\w-]*\.(?:com|org|net|es|it|eu|io|gov|edu)\b(?:\/[\w./-]*\w)?/gi,
          say: ([text]) => web(text),
        },
      ],
    },
    { trigger: /\d/, rules: [...dates(), ...times(), ...amounts(), ...counts()] },
    {
      trigger: /[½⅓⅔¼¾]/,
      rules: [
        {
          pattern: /(?:(\d+) ?)?([½⅓⅔¼¾])/g,
          say: ([, whole, part]) =>
            (whole ? `${words.cardinal(whole)} ${words.and} ` : '') + words.fractions[part!]!,
        },
      ],
    },
    { trigger: /\.|º|ª/, rules: abbreviations() },
    {
      trigger: /[&@+=×÷<>°%#$€£/]/,
      rules: [{ pattern: /[&@+=×÷<>°%#$€£]/g, say: ([sign]) => ` ${words.marks[sign] ?? ''} ` }],
    },
  ]

  function dates(): Rule[] {
    const month = words.months.join('|')
    return [
      { pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/g, say: ([, y, m, d]) => dateOf(d!, m!, y) },
      { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b/g, say: ([, d, m, y]) => dateOf(d!, m!, y) },
      {
        pattern: new RegExp(`\\b(\\d{1,2})[º°]? (?:de )?(${month})(?: (?:del? )?(\\d{4}))?\\b`, 'gi'),
        say: ([, day, name, year]) => words.date(day!, name!, year),
      },
    ]
  }

  function dateOf(day: string, month: string, year: string | undefined): string | null {
    const name = words.months[Number(month) - 1]
    return name && Number(day) <= 31 ? words.date(String(Number(day)), name, year) : null
  }

  function times(): Rule[] {
    return [
      {
        pattern: /\b([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?: ?(?:h|hs|horas|ore)\b\.?)?/g,
        say: ([, h, m]) => words.time(Number(h), Number(m)),
      },
    ]
  }

  function amounts(): Rule[] {
    const units = Object.keys(words.units)
      .toSorted((a, b) => b.length - a.length)
      .join('|')
    return [
      {
        pattern: new RegExp(
          `([$€£¥])\\s?(${NUMBER}|\\d+\\.\\d{1,2})(?: (${words.magnitudes}))?(?![\\d])`,
          'g',
        ),
        say: ([, symbol, count, magnitude]) =>
          amount(symbol!, count!.replace(/\.(\d{1,2})$/, ',$1'), magnitude),
      },
      {
        pattern: new RegExp(`(?<![\\w,.])(${NUMBER})(?: (${words.magnitudes}))?\\s?([$€£¥])`, 'g'),
        say: ([, count, magnitude, symbol]) => amount(symbol!, count!, magnitude),
      },
      {
        pattern: new RegExp(`(?<![\\w,.])([-−]?)(${NUMBER})\\s?(${units})(?![\\p{L}\\d])`, 'gu'),
        say: ([, sign, count, unit]) =>
          (sign ? `${words.minus} ` : '') + counted(count!, words.units[unit!]!),
      },
    ]
  }

  function counts(): Rule[] {
    return [
      {
        pattern: /\b(\d+)\.?([ºª°])/g,
        say: ([, digits, mark]) => words.ordinal(Number(digits), mark === 'ª'),
      },
      {
        pattern: /(?<![\w.])\+?\d{1,3}(?: \d{2,4}){2,5}\b/g,
        say: ([text]) =>
          /^\d{1,3}(?: \d{3})+$/.test(text) && !/^[69]\d\d \d{3} \d{3}$/.test(text)
            ? null
            : text.split(' ').map(oneByOne).join(', '),
      },
      {
        pattern: /\b(\d+)\/(\d+)\b/g,
        say: ([, top, bottom]) =>
          words.fractions[`${top}/${bottom}`] ??
          `${words.cardinal(top!)} ${words.over} ${words.cardinal(bottom!)}`,
      },
      {
        pattern: new RegExp(`(?<![\\w,.])(${NUMBER})\\s?[-–]\\s?(${NUMBER})(?![\\w-])`, 'g'),
        say: ([, from, to]) => `${number(from!)} ${words.to} ${number(to!)}`,
      },
      {
        pattern: new RegExp(`(?<![\\w,.])([-−]?)(${NUMBER})(?=(?: (\\p{L}{2,}s)\\b)?)`, 'gu'),
        say: ([, sign, count, noun]) =>
          (sign ? `${words.minus} ` : '') + (noun ? words.agreed(number(count!), noun) : number(count!)),
      },
      { pattern: /\d+/g, say: ([digits]) => ` ${number(digits)} ` },
    ]
  }

  function abbreviations(): Rule[] {
    const names = Object.keys(words.abbreviations)
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replaceAll('.', '\\.'))
    return [
      {
        pattern: new RegExp(`(?<![\\p{L}.])(?:${names.join('|')})(?!\\p{L})`, 'giu'),
        say: ({ 0: text, input, index }) =>
          words.abbreviations[text.toLowerCase()]! +
          (/^\s*$/.test(input.slice(index + text.length)) ? ' .' : ''),
      },
    ]
  }

  function number(text: string): string {
    const [whole = '0', decimals] = text.replaceAll(/[.\u00A0 ]/g, '').split(',')
    const integer = /^0\d/.test(whole) || whole.length > 12 ? oneByOne(whole) : words.cardinal(whole)
    if (decimals === undefined) return integer
    const isShort = decimals.length <= 2 && !decimals.startsWith('0')
    return `${integer} ${words.comma} ${isShort ? words.cardinal(decimals) : oneByOne(decimals)}`
  }

  function oneByOne(text: string): string {
    return (text.match(/[\d+]/g) ?? [])
      .map((digit) => (digit === '+' ? words.marks['+']! : words.digits[Number(digit)]!))
      .join(' ')
  }

  function counted(count: string, [one, many]: Noun): string {
    if (count === '1') return `${words.countOf('1')} ${one}`
    return `${count.includes(',') ? number(count) : words.countOf(count.replaceAll(/\D/g, ''))} ${many}`
  }

  function amount(symbol: string, count: string, magnitude: string | undefined): string {
    const { unit, cent } = words.money[symbol]!
    if (magnitude) return `${number(count)} ${magnitude} ${words.of} ${unit[1]}`.replace(/  +/g, ' ')
    const [whole = '0', part] = count.split(',')
    if (!part || !cent || part.length > 2) return counted(count, unit)
    const cents = counted(String(Number(part.padEnd(2, '0'))), cent)
    return Number(part) === 0 ? counted(whole, unit) : `${counted(whole, unit)} ${words.and} ${cents}`
  }
}
