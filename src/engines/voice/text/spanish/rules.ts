import type { RuleGroup } from '@/engines/voice/text/claims'
import { romanceRules } from '@/engines/voice/text/romance/rules'
import type { RomanceWords, Surroundings } from '@/engines/voice/text/romance/words'
import { isFunctionWord } from './function-words'
import { genderOf } from './gender'
import { SPANISH_MAGNITUDES, SPANISH_MONEY, SPANISH_UNITS } from './measures'
import { SPANISH_DIGITS, spanishCardinal, spanishCount, spanishOrdinal, spanishPart } from './numbers'
import { SPANISH_ABBREVIATIONS, SPANISH_MARKS } from './signs'

/** After these, `1` is a name and counts nothing: `capítulo 1 empieza`. */
const NUMBERED =
  'capítulos?|cap\\.|tomos?|volumen|vol\\.|libros?|partes?|actos?|escenas?|títulos?|artículos?|art\\.|anexos?|fases?|tipos?|nivel|apartados?|secci[oó]n(?:es)?|unidad|tema|temporada|episodio'

/** Abbreviations of one letter, which mean something only where they stand: `D. Juan`, `s. XIX`, but `la vitamina D. Es`, `C.D. Leganés`. */
const BEFORE_OTHERS: RuleGroup = {
  trigger: /[Ds]\. |km/i,
  rules: [
    {
      pattern:
        /(?<!(?<!\p{L})\p{L}\. ?)(?<=^\s*|[,.;:(¡¿«“] ?|(?<!\p{L})(?:[Aa]|[Cc]on|[Dd]e|[Ee]n|[Pp]ara|[Pp]or|[Yy]|Sr\.?) )D\.(?= \p{Lu}\p{Ll})/gu,
      say: () => 'don',
    },
    {
      pattern: /(?<!\p{L})ss?\.(?= [IVX]+(?!\p{L}))/gu,
      say: ([text]) => (text === 's.' ? 'siglo' : 'siglos'),
    },
    { pattern: /(?<![\p{L}\d]|\d )km\.?(?= \d)/giu, say: () => 'kilómetro' },
  ],
}

const WORDS: RomanceWords = {
  cardinal: spanishCardinal,
  digits: SPANISH_DIGITS,
  genderOf,
  singular: (noun) => noun.replace(/s$/, ''),
  counted: (digits, noun) => spanishCount(digits, genderOf(noun)),
  agreed,
  ordinal: spanishOrdinal,
  isFunctionWord,
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  date: (day, month, year) =>
    `${/^\d/.test(day) ? spanishCardinal(day) : day} de ${month.toLowerCase()}${year ? ` de ${spanishCardinal(year)}` : ''}`,
  beforeDay: 'el|del|al|día|lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  ofWhole: 'de|del',
  time,
  beforeTime: '(?:a|de|para|hasta|desde) las? ',
  afterTime: 'h|hs|hrs|horas',
  partOfDay: (half, hours) => {
    if (half === 'a') return hours === 12 ? 'de la noche' : hours < 6 ? 'de la madrugada' : 'de la mañana'
    return hours === 12 ? 'del mediodía' : hours < 8 ? 'de la tarde' : 'de la noche'
  },
  hour: ['hora', 'horas'],
  minute: ['minuto', 'minutos'],
  second: ['segundo', 'segundos'],
  comma: 'coma',
  point: 'punto',
  minus: 'menos',
  to: 'a',
  by: 'por',
  per: (noun) => `por ${noun}`,
  percent: 'por ciento',
  number: 'número',
  version: 'versión',
  with: 'con',
  and: 'y',
  half: { masculine: 'medio', feminine: 'media' },
  part: spanishPart,
  over: 'sobre',
  of: 'de',
  powers: (exponent) =>
    ({ 2: 'al cuadrado', 3: 'al cubo' })[exponent] ?? `elevado a ${spanishCardinal(exponent)}`,
  squared: ['cuadrado', 'cuadrados'],
  cubed: ['cúbico', 'cúbicos'],
  ordinalEndings: 'er|ero|era|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na',
  beforeDegrees: 'a|de|son|con|hace|hacen|hasta|unos|entre',
  beforeRank: '(?:el|al|del|puesto|lugar|artículo|art\\.) ',
  degree: ['grado', 'grados'],
  telephone: '[6789]\\d{8}',
  beforeTelephone: 'tel|teléf|tfno|teléfono|móvil|celular|whatsapp|fax',
  numberSigns: 'n\\.?[º°]|nro\\.|núm\\.|#',
  roman: {
    numbered: `siglos?|ss?\\.|años?|${NUMBERED}`,
    ranked:
      'siglos?|guerra|república|congreso|edición|milenio|dinastía|jornadas?|feria|festival|aniversario|legislatura|plan|cumbre',
    sovereigns:
      'Alfonso|Felipe|Carlos|Luis|Fernando|Isabel|Juan|Pablo|Pío|Benedicto|Enrique|Jorge|Guillermo|Pedro|Sancho|Ramiro|Jaime|Alejandro|Napoleón|Francisco|Ricardo|Eduardo|León|Gregorio|Clemente|Inocencio|Urbano|Sixto|Julio|Martín|Bonifacio|Nicolás|Catalina|María|Cristina|Juana|Leonor|Ramsés|Darío|Ptolomeo|Cleopatra|Federico|José|Leopoldo|Balduino|Alberto|Gustavo|Iván|Manuel|Miguel|Amadeo|Otón|Constantino|Teodosio|Abderramán|Maximiliano|Rodolfo|Hassan|Mohamed|Humberto|Ana|Margarita|Beatriz|Bermudo|Ordoño|García|Berenguer|Adriano|Celestino|Calixto|Esteban|Víctor|Jacobo|Haakon|Harald|Cristián|Reina|Rey|Papa',
    feminineArticle: 'la|las|una|esta',
    article: 'el|la|del|al|los|las|una?|su|este|esta',
    // Not of `S.L.`, `S.M.`.
    afterNoun: (number, noun) =>
      /^SS?\.$/.test(noun)
        ? null
        : number <= 10 && /^s(?:iglos?|s?\.)$/i.test(noun)
          ? spanishOrdinal(number, 'masculine')
          : spanishCardinal(String(number)),
    afterSovereign: (number, name) =>
      number <= 10 ? spanishOrdinal(number, genderOf(name)) : spanishCardinal(String(number)),
  },
  units: SPANISH_UNITS,
  money: SPANISH_MONEY,
  magnitudes: SPANISH_MAGNITUDES,
  marks: SPANISH_MARKS,
  abbreviations: SPANISH_ABBREVIATIONS,
}

export const spanishRules = [BEFORE_OTHERS, ...romanceRules(WORDS)]

/** `31 días`, `200 niñas`, `las 21`, `1 persona`; but `capítulo 1 dice`. */
function agreed(digits: string, { before, noun }: Surroundings): string {
  if (/(?<!\p{L})(?:las|unas|estas|esas|aquellas|otras|todas las) $/iu.test(before))
    return spanishCount(digits, 'feminine')
  if (noun === undefined || isFunctionWord(noun)) {
    return digits === '1' && /(?<!\p{L})la $/iu.test(before) ? 'una' : spanishCardinal(digits)
  }
  const isCount =
    noun.endsWith('s') || noun.startsWith('mil') || (digits === '1' && !IS_NUMBERED.test(before))
  return isCount ? spanishCount(digits, genderOf(noun)) : spanishCardinal(digits)
}

const IS_NUMBERED = new RegExp(
  `(?<!\\p{L})(?:${NUMBERED}|número|nº|página|línea|sala|puerta|el|del|al) $`,
  'iu',
)

function time(hours: number, minutes: number): string {
  const hour = spanishCount(String(hours), 'feminine')
  if (minutes === 0)
    return hours > 12 || hours === 0 ? `${hour} ${hours === 1 ? 'hora' : 'horas'}` : `${hour} en punto`
  if (minutes === 15) return `${hour} y cuarto`
  return `${hour} y ${minutes === 30 ? 'media' : spanishCardinal(String(minutes))}`
}
