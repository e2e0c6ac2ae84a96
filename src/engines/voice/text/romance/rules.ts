import type { RuleGroup } from '@/engines/voice/text/claims'
import { abbreviationRules } from './abbreviations'
import { amountRules } from './amounts'
import { countRules } from './counts'
import { dateRules } from './dates'
import { fractionRules } from './fractions'
import { numeralsOf } from './numerals'
import { romanRules } from './roman'
import { telephoneRules } from './telephones'
import { timeRules } from './times'
import { webRules } from './web'
import type { RomanceWords } from './words'

/** English words that are written with a hyphen or as one. */
const HYPHENED_LOAN =
  /(?<![\p{L}\d-])(?:wi-fi|e-(?:mail|book|commerce)s?|start-ups?|make-up|voice-over|back-up|log-(?:in|out)|play-list|smart-phone)(?![\p{L}\d-])/giu

/** How numbers, abbreviations and signs are read. The order decides where several could read the same text. */
export function romanceRules(words: RomanceWords): RuleGroup[] {
  const numerals = numeralsOf(words)
  return [
    { trigger: /[@]|https?:|www\.|\w\.\w/i, rules: webRules(words, numerals) },
    { trigger: /\p{L}-\p{L}/u, rules: [{ pattern: HYPHENED_LOAN, say: ([word]) => word.replace('-', '') }] },
    {
      trigger: /\d/,
      rules: [...dateRules(words), ...timeRules(words, numerals), ...telephoneRules(words, numerals)],
    },
    { trigger: /[\d¼-¾⅐-⅞]/, rules: fractionRules(words, numerals) },
    { trigger: /\d/, rules: amountRules(words, numerals) },
    { trigger: /[IVXLCDM\u2160-\u217F]/, rules: romanRules(words) },
    { trigger: /[\d⁰-₉①-⑳²³]/, rules: countRules(words, numerals) },
    { trigger: /[./ºª]/, rules: abbreviationRules(words) },
    {
      trigger: /[&@+=×÷<>°%#$€£±≈≠≤≥]/,
      rules: [
        // A way through menus: `Ajustes > Privacidad`.
        { pattern: /(?<=(?<!\p{L})\p{Lu}\p{L}+)\s?>\s?(?=\p{Lu}\p{Ll})/gu, say: () => ', ' },
        { pattern: /[&@+=×÷<>°%#$€£±≈≠≤≥]/g, say: ([sign]) => ` ${words.marks[sign] ?? ''} ` },
      ],
    },
  ]
}
