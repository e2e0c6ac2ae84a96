import type { RuleGroup } from '@/engines/voice/text/claims'
import { abbreviationRules } from './abbreviations'
import { codeRules, phoneRules } from './codes'
import { dateRules, timestampRules } from './dates'
import type { EnglishDialect } from './dialect'
import { fractionRules } from './fractions'
import { hyphenedRules } from './hyphened'
import { moneyRules } from './money'
import { pluralRules } from './plurals'
import { productRules } from './products'
import { ratingRules } from './ratings'
import { romanRules } from './romans'
import { symbolRules } from './symbols'
import { timeRules } from './times'
import { unitRules } from './units'
import { webRules } from './web'

/** How numbers, abbreviations and signs are read. The order decides where several could read the same text. */
export function englishRules(dialect: EnglishDialect): RuleGroup[] {
  return [
    { trigger: /[@#]|\w\.\w|https?:|(?<!\w)\.[a-z]/i, rules: webRules(dialect) },
    { trigger: /[- –](?:[Ff][Ii]|[Rr][Ee][Ss])/, rules: hyphenedRules },
    { trigger: /\d[A-Za-z]?-\d|:[\dA-Fa-f]{2}:/, rules: productRules(dialect) },
    { trigger: /\d0'?s/, rules: pluralRules(dialect) },
    { trigger: /\d\/\d/, rules: ratingRules(dialect) },
    { trigger: /\d/, rules: [...timestampRules(dialect), ...phoneRules, ...timeRules(dialect)] },
    { trigger: /[$£€¥₹₩₿¢]|\d\s?(?:[A-Z]{3}|p)\b|\b[A-Z]{3} ?\d/, rules: moneyRules(dialect) },
    { trigger: /\d/, rules: dateRules(dialect) },
    { trigger: /[\d½⅓⅔¼¾⅕-⅞⅐-⅒]/, rules: [...unitRules(dialect), ...fractionRules(dialect)] },
    // `I` before a small letter is the speaker.
    {
      trigger: /\b[IVXLCDM]{2,}\b|\b[VX]\b|\p{L} I\b(?! \p{Ll}|['’])|\b[ivx]+\b|[Ⅰ-ↈ]/u,
      rules: romanRules(dialect),
    },
    {
      trigger:
        /\p{L}\.|\b(?:[DMS][rst]|Mrs|Prof|Sgt|Lt|Capt|PhD|[Vv][Ss]|Ave|Blvd|Rd|Hwy|Utd|mRNA|NVMe|MoD|Ctrl|Cmd|WW(?:II?|[12]))\b|\w\/|№|[a-z][-–][A-Z]|\b[Rr]e-|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\+[A-Za-z]/u,
      rules: abbreviationRules(dialect),
    },
    { trigger: /[\d⁰¹⁴-⁹]/, rules: codeRules(dialect) },
    { trigger: /[^\p{L}\p{M}\p{Z}\p{P}\d]|[&@#%§¶]|\p{Script=Greek}/u, rules: symbolRules },
  ]
}
