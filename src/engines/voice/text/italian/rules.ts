import { romanceRules } from '@/engines/voice/text/romance-rules'
import { ITALIAN_DIGITS, italianCardinal, italianCount, italianOrdinal } from './numbers'

export const italianRules = romanceRules({
  cardinal: italianCardinal,
  countOf: italianCount,
  digits: ITALIAN_DIGITS,
  ordinal: italianOrdinal,
  months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' '),
  date: (day, month, year) =>
    `${day === '1' ? 'primo' : italianCardinal(day)} ${month.toLowerCase()}${year ? ` ${italianCardinal(year)}` : ''}`,
  time: (hours, minutes) => italianCardinal(String(hours)) + minutesOf(minutes),
  comma: 'virgola',
  minus: 'meno',
  to: 'a',
  of: 'di',
  units: {
    km: ['chilometro', 'chilometri'],
    m: ['metro', 'metri'],
    cm: ['centimetro', 'centimetri'],
    mm: ['millimetro', 'millimetri'],
    kg: ['chilo', 'chili'],
    g: ['grammo', 'grammi'],
    mg: ['milligrammo', 'milligrammi'],
    l: ['litro', 'litri'],
    ml: ['millilitro', 'millilitri'],
    h: ['ora', 'ore'],
    min: ['minuto', 'minuti'],
    s: ['secondo', 'secondi'],
    'km/h': ['chilometro orario', 'chilometri orari'],
    Hz: ['hertz', 'hertz'],
    kHz: ['chilohertz', 'chilohertz'],
    MB: ['megabyte', 'megabyte'],
    GB: ['gigabyte', 'gigabyte'],
    '°C': ['grado', 'gradi'],
    'ºC': ['grado', 'gradi'],
    '%': ['per cento', 'per cento'],
  },
  money: {
    '€': { unit: ['euro', 'euro'], cent: ['centesimo', 'centesimi'] },
    $: { unit: ['dollaro', 'dollari'], cent: ['centesimo', 'centesimi'] },
    '£': { unit: ['sterlina', 'sterline'] },
    '¥': { unit: ['yen', 'yen'] },
  },
  magnitudes: 'milioni|milione|miliardi|miliardo',
  and: 'e',
  over: 'su',
  fractions: { '½': 'mezzo', '⅓': 'un terzo', '⅔': 'due terzi', '¼': 'un quarto', '¾': 'tre quarti', '1/2': 'un mezzo', '1/3': 'un terzo', '2/3': 'due terzi', '1/4': 'un quarto', '3/4': 'tre quarti' },
  marks: { '.': 'punto', '/': 'barra', '-': 'trattino', _: 'trattino basso', '@': 'chiocciola', ':': 'due punti', '?': 'punto interrogativo', '=': 'uguale a', '&': 'e', '#': 'cancelletto', '+': 'più', '%': 'per cento', '~': 'tilde', '×': 'per', '÷': 'diviso', '<': 'minore di', '>': 'maggiore di', '°': 'gradi', $: 'dollari', '€': 'euro', '£': 'sterline', www: 'vu vu vu', com: 'com' },
  abbreviations: {
    'sig.': 'signor',
    'sig.ra': 'signora',
    'sig.na': 'signorina',
    'sigg.': 'signori',
    'dott.': 'dottor',
    'dott.ssa': 'dottoressa',
    'prof.': 'professor',
    'prof.ssa': 'professoressa',
    'avv.': 'avvocato',
    'ing.': 'ingegner',
    'ecc.': 'eccetera',
    'es.': 'esempio',
    'p. es.': 'per esempio',
    'pag.': 'pagina',
    'pagg.': 'pagine',
    'n.': 'numero',
    'tel.': 'telefono',
    'ca.': 'circa',
    'a.c.': 'avanti Cristo',
    'd.c.': 'dopo Cristo',
    's.p.a.': 'spa',
  },
})

function minutesOf(minutes: number): string {
  if (minutes === 0) return ' in punto'
  if (minutes === 30) return ' e trenta'
  return minutes === 15 ? ' e un quarto' : ` e ${italianCardinal(String(minutes))}`
}
