import type { Rule } from '@/engines/voice/text/claims'
import { digitByDigit } from './numbers'

const SYMBOLS: Record<string, string> = {
  '&': 'and',
  '@': 'at',
  '+': 'plus',
  '=': 'equals',
  '×': 'times',
  '÷': 'divided by',
  '±': 'plus or minus',
  '≈': 'approximately',
  '≠': 'is not equal to',
  '≤': 'at most',
  '≥': 'at least',
  '<': 'less than',
  '>': 'greater than',
  '°': 'degrees',
  '%': 'percent',
  '#': 'number',
  '§': 'section',
  '¶': 'paragraph',
  '©': 'copyright',
  '®': 'registered',
  '™': 'trademark',
  '√': 'square root of',
  '∞': 'infinity',
  '→': 'to',
  $: 'dollars',
  '£': 'pounds',
  '€': 'euros',
  '¥': 'yen',
  '²': 'squared',
  '³': 'cubed',
  µ: 'micro',
  Ω: 'ohms',
}
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )
const GREEK_LETTERS = 'αβγδεζηθικλμνξοπρστυφχψω'
/** Marks of markup and of trade are not read. */
const SILENT = new Set(['©', '®', '™'])

const COMPARISONS: Record<string, string> = {
  '>=': 'at least',
  '<=': 'at most',
  '!=': 'is not equal to',
  '==': 'equals',
  '->': 'to',
  '=>': 'to',
}

export const symbolRules: Rule[] = [
  { pattern: /\b([CF])#(?!\w)/g, say: ([, letter]) => `${letter}. sharp` },
  { pattern: />=|<=|(?<=\s)(?:[!=]=|[-=]>)(?=\s)/g, say: ([sign]) => ` ${COMPARISONS[sign]} ` },
  { pattern: /\bAT& *T\b/g, say: () => 'A.T. and T.' },
  // Headings and lines drawn with signs.
  { pattern: /^[ \t]*#{1,6}(?=\s)|([=#+<>@&])\1{2,}/gm, say: () => ' ' },
  // A way through menus: `Settings > Privacy`.
  { pattern: /(?<=\b\p{Lu}\p{L}+)\s?>\s?(?=\p{Lu}\p{Ll})/gu, say: () => ', ' },
  {
    pattern: /[&@+=×÷±≈≠≤≥<>°%#§¶©®™√∞→$£€¥²³µΩ]/gu,
    say: ([sign]) => (SILENT.has(sign) ? ' ' : ` ${SYMBOLS[sign]} `),
  },
  {
    pattern: /\p{Script=Greek}/gu,
    say: ([letter]) => ` ${GREEK[GREEK_LETTERS.indexOf(letter.toLowerCase())] ?? ''} `,
  },
  { pattern: /(?<=\s)\/(?=\s)/g, say: () => ' or ' },
  // Numbers in circles, in brackets, raised: whatever digits they stand for.
  { pattern: /\p{No}/gu, say: ([sign]) => ` ${digitByDigit(sign.normalize('NFKC'))} ` },
]
