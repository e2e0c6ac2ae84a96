import type { Rule } from '@/engines/voice/text/claims'

/** Short forms that are joined by a hyphen, whose parts alone would be other words. */
export const hyphenedRules: Rule[] = [
  {
    pattern: /\b(?:wi|sci|hi|lo)[- –]fi(?:['’]?s)?\b/gi,
    say: ([text]) => text.replace(/[- –]/, ''),
  },
  {
    pattern: /\b(hi|low?)-res\b/gi,
    say: ([text, how]) => {
      const said = how!.toLowerCase() === 'hi' ? 'high rez' : 'low rez'
      return text === text.toUpperCase() ? said.toUpperCase() : said
    },
  },
]
