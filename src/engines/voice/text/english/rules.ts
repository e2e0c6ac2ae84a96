import type { RuleGroup } from '@/engines/voice/text/claims'
import { abbreviationRules } from './abbreviations'
import { codeRules, phoneRules, romanRules } from './codes'
import { dateRules } from './dates'
import type { EnglishDialect } from './dialect'
import { fractionRules } from './fractions'
import { moneyRules } from './money'
import { symbolRules } from './symbols'
import { timeRules } from './times'
import { unitRules } from './units'
import { webRules } from './web'

/** How numbers, abbreviations and signs are read. The order decides where several could read the same text. */
export function englishRules(dialect: EnglishDialect): RuleGroup[] {
  return [
    { trigger: /[@#]|\w\.\w|https?:/i, rules: webRules(dialect) },
    { trigger: /\d/, rules: [...phoneRules, ...timeRules(dialect)] },
    { trigger: /[$£€¥₹₩₿¢]|\d\s?(?:[A-Z]{3}|p)\b|\b[A-Z]{3} ?\d/, rules: moneyRules(dialect) },
    { trigger: /\d/, rules: dateRules(dialect) },
    { trigger: /[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/, rules: [...unitRules(dialect), ...fractionRules(dialect)] },
    { trigger: /[IVXLC]/, rules: romanRules(dialect) },
    { trigger: /[A-Za-z]\.|[DMSPL][a-z]{1,3} [A-Z]|\bvs\b|\w\/|№/i, rules: abbreviationRules(dialect) },
    { trigger: /\d/, rules: codeRules(dialect) },
    { trigger: /[^\p{L}\p{M}\p{Z}\p{P}\d]|[&@#%]|\p{Script=Greek}/u, rules: symbolRules },
  ]
}
