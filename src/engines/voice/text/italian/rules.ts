import { romanceRules } from '@/engines/voice/text/romance/rules'
import type { Surroundings } from '@/engines/voice/text/romance/words'
import { isFunctionWord } from './function-words'
import { genderOf } from './gender'
import { ITALIAN_MAGNITUDES, ITALIAN_MONEY, ITALIAN_UNITS } from './measures'
import { ITALIAN_DIGITS, italianCardinal, italianCount, italianOrdinal, italianPart } from './numbers'
import { ITALIAN_ABBREVIATIONS, ITALIAN_MARKS } from './signs'

/** After these, `1` is a name and counts nothing: `capitolo 1 inizia`. */
const NUMBERED =
  'capitol[oi]|cap\\.|tom[oi]|volum[ei]|vol\\.|libr[oi]|part[ei]|att[oi]|scen[ae]|titol[oi]|articol[oi]|art\\.|allegat[oi]|fas[ei]|tipo|livello|sezion[ei]|cant[oi]|stagione|episodio|class[ei]'

export const italianRules = romanceRules({
  cardinal: italianCardinal,
  digits: ITALIAN_DIGITS,
  genderOf,
  singular: (noun) => noun.replace(/e$/, 'a').replace(/i$/, 'o'),
  counted: (digits, noun) => italianCount(digits, noun, genderOf(noun)),
  agreed,
  ordinal: italianOrdinal,
  isFunctionWord,
  months:
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
      ' ',
    ),
  date: (day, month, year) =>
    `${day === '1' ? 'primo' : /^\d/.test(day) ? italianCardinal(day) : day} ${month.toLowerCase()}${year ? ` ${italianCardinal(year)}` : ''}`,
  beforeDay: 'il|del|dal|al|entro|giorno|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  ofWhole: 'di|del|della|dello|dei|delle|degli|dell',
  time,
  beforeTime: "(?:ore|alle|dalle|delle|le|h) |(?:all|dall|dell|l)['’]",
  afterTime: 'h|ore',
  partOfDay: (half, hours) =>
    half === 'a'
      ? hours === 12
        ? 'di notte'
        : 'di mattina'
      : hours < 6 || hours === 12
        ? 'di pomeriggio'
        : 'di sera',
  hour: ['ora', 'ore'],
  minute: ['minuto', 'minuti'],
  second: ['secondo', 'secondi'],
  comma: 'virgola',
  point: 'punto',
  minus: 'meno',
  to: 'a',
  by: 'per',
  per,
  percent: 'per cento',
  number: 'numero',
  version: 'versione',
  with: 'e',
  and: 'e',
  half: { masculine: 'mezzo', feminine: 'mezza' },
  part: italianPart,
  over: 'su',
  of: 'di',
  powers: (exponent) =>
    ({ 2: 'al quadrato', 3: 'al cubo' })[exponent] ?? `elevato a ${italianCardinal(exponent)}`,
  squared: ['quadrato', 'quadrati'],
  cubed: ['cubo', 'cubi'],
  ordinalEndings: 'esimo|esima|mo|ma',
  beforeDegrees: 'a|di|con|da|sono|fa|circa|tra|fra|fino a|oltre|sotto|sopra',
  beforeRank:
    "(?:il|al|del|dal|nel|sul|lo|posto|art\\.|articolo|comma|arrivat[oa]|classificat[oa]) |(?:l|all|dell|dall|nell|sull)['’]",
  degree: ['grado', 'gradi'],
  telephone: '3\\d{8,9}|0\\d{8,10}',
  beforeTelephone: 'tel\\.|telefono|cell\\.|cellulare|fax|whatsapp|numero verde',
  numberSigns: 'n\\.?[º°]|nr\\.|n\\.|#',
  roman: {
    numbered: `secol[oi]|ann[oi]|${NUMBERED}`,
    ranked:
      'secol[oi]|sec\\.|piano|liceo|guerra|repubblica|congresso|edizione|millennio|dinastia|giornata|fiera|festival|anniversario|legislatura|conferenza|municipio|emendamento',
    sovereigns:
      'Luigi|Enrico|Carlo|Filippo|Giorgio|Guglielmo|Elisabetta|Vittorio|Emanuele|Umberto|Ferdinando|Federico|Francesco|Napoleone|Pio|Leone|Giovanni|Paolo|Benedetto|Gregorio|Clemente|Innocenzo|Urbano|Sisto|Giulio|Martino|Bonifacio|Nicola|Niccolò|Caterina|Maria|Margherita|Isabella|Giacomo|Edoardo|Riccardo|Pietro|Alessandro|Alfonso|Amedeo|Ottone|Costantino|Teodosio|Ramses|Ramsete|Dario|Tolomeo|Cleopatra|Leopoldo|Baldovino|Alberto|Gustavo|Ivan|Manuele|Rodolfo|Massimiliano|Cosimo|Lorenzo|Ludovico|Giuseppe|Eugenio|Adriano|Celestino|Callisto|Stefano|Re|Papa',
    feminineArticle: 'la|nella|della|alla|una',
    article: 'la|nella|della|alla|il|nel|del|al|dal|sul|una?',
    afterNoun: (number, noun) => italianOrdinal(number, genderOf(numbered(noun))),
    afterSovereign: (number, name) => italianOrdinal(number, genderOf(name)),
  },
  units: ITALIAN_UNITS,
  money: ITALIAN_MONEY,
  magnitudes: ITALIAN_MAGNITUDES,
  marks: ITALIAN_MARKS,
  abbreviations: ITALIAN_ABBREVIATIONS,
})

/** `1 euro`, `1 zaino`; but `capitolo 1 inizia`. The hour is `l'una`. */
function agreed(digits: string, { before, noun }: Surroundings): string {
  if (digits !== '1') return italianCardinal(digits)
  if (/(?<!\p{L})(?:l|all|dall|dell)['’]$/iu.test(before)) return 'una'
  const isCount = noun !== undefined && !isFunctionWord(noun) && !IS_NUMBERED.test(before)
  return isCount ? italianCount(digits, noun, genderOf(noun)) : italianCardinal(digits)
}

function per(noun: string): string {
  if (/^[aeiouàèéìòù]/i.test(noun)) return `all'${noun}`
  return `${genderOf(noun) === 'feminine' ? 'alla' : 'al'} ${noun}`
}

const IS_NUMBERED = new RegExp(`(?<!\\p{L})(?:${NUMBERED}|numero|pagina|riga|sala|porta|il|del|al) $`, 'iu')

const numbered = (noun: string) => noun.toLowerCase().replace(/(sezion|part|class|fas)i$/, '$1e')

function time(hours: number, minutes: number): string {
  const hour = hours === 1 ? 'una' : italianCardinal(String(hours))
  if (minutes === 0) return hours > 12 ? hour : `${hour} in punto`
  return `${hour} e ${minutes === 15 ? 'un quarto' : italianCardinal(String(minutes))}`
}
