import { describe, expect, it } from 'vitest'
import { tokensOf } from '@/engines/voice/text/tokens'
import { italianRules } from './rules'

const read = (text: string) =>
  tokensOf(text, italianRules)
    .map((token) => token.text)
    .join(' ')
    .replaceAll(/ (?=[,.;:!?)])|(?<=\() /g, '')

describe('Italian reads', () => {
  it.each([
    // numbers
    ['3.14 e v1.2.3', 'tre punto quattordici e versione uno punto due punto tre'],
    ['16:9, x², H₂O', 'sedici a nove, x al quadrato, H due O'],
    ['1 milione e 1 miliardo', 'un milione e un miliardo'],
    ['1 zaino, 1 persona, 1 programma', 'uno zaino, una persona, un programma'],
    ['capitolo 1 inizia', 'capitolo uno inizia'],
    // ordinals and degrees
    ['38,5° e a 30°', 'trentotto virgola cinque gradi e a trenta gradi'],
    ["L'11° piano, il 5° posto", "L' undicesimo piano, il quinto posto"],
    ['è arrivato 3°', 'è arrivato terzo'],
    ['la minima di -3°, del -5%', 'la minima di meno tre gradi, del meno cinque per cento'],
    ["20° all'ombra, -5 °C", "venti gradi all'ombra, meno cinque gradi"],
    ['2ª classe, il 23° giorno', 'seconda classe, il ventitreesimo giorno'],
    ['n° 5, n. 7, N. Rossi', 'numero cinque, numero sette, N. Rossi'],
    ['il 33esimo', 'il trentatreesimo'],
    // Roman numerals
    ['il XXI secolo, secolo XVIII', 'il ventunesimo secolo, secolo diciottesimo'],
    ['Luigi XIV, Enrico VIII', 'Luigi quattordicesimo, Enrico ottavo'],
    ['Giovanni Paolo II, Elisabetta II', 'Giovanni Paolo secondo, Elisabetta seconda'],
    ['nel XIX sec.', 'nel diciannovesimo secolo.'],
    ['V piano, IV liceo', 'quinto piano, quarto liceo'],
    ['V secolo a.C.', 'quinto secolo avanti Cristo.'],
    ['la I guerra mondiale', 'la prima guerra mondiale'],
    ['I promessi sposi', 'I promessi sposi'],
    ['capitolo IV, parte III', 'capitolo quarto, parte terza'],
    ['Apollo XI, la XX edizione', 'Apollo undici, la ventesima edizione'],
    ['Capitolo Ⅳ, Luigi ⅩⅣ, la Ⅱ guerra', 'Capitolo quarto, Luigi quattordicesimo, la seconda guerra'],
    // fractions
    ['3/5, 7/12, 24/7', 'tre quinti, sette dodicesimi, ventiquattro sette'],
    ['1 cucchiaio e 1/2 di sale, 2 tazze e 1/2', 'un cucchiaio e mezzo di sale, due tazze e mezza'],
    ['Impostazioni > Privacy', 'Impostazioni, Privacy'],
    ['2½, 2½ ore, ½ ora', 'due e mezzo, due ore e mezza, mezza ora'],
    // dates
    ['25/12/23', 'venticinque dicembre due mila ventitré'],
    ['il 3/4, lunedì 5/6', 'il tre aprile, lunedì cinque giugno'],
    ['il 3/4 della torta', 'il tre quarti della torta'],
    ['il 1° maggio, 3 gen. 2024', 'il primo maggio, tre gennaio due mila ventiquattro'],
    // times
    ['alle ore 14.30', 'alle ore quattordici e trenta'],
    ['dalle 9.00 alle 13.00', 'dalle nove in punto alle tredici'],
    ['ore 9.30-13.45', 'ore nove e trenta a tredici e quarantacinque'],
    ["l'1:30, all'1", "l' una e trenta, all' una"],
    ['sono le 12:00 in punto', 'sono le dodici in punto'],
    ['10 p.m.', 'dieci di sera.'],
    // money
    ['€ 1.234,56', 'mille due cento trentaquattro euro e cinquantasei centesimi'],
    ['$5.99, 0,50 €', 'cinque dollari e novantanove centesimi, cinquanta centesimi'],
    ['5 mln di euro, 3 mld €', 'cinque milioni di euro, tre miliardi di euro'],
    ['€ 3.000.000', 'tre milioni di euro'],
    ['5-10 €, €5-€10', 'cinque a dieci euro, cinque euro a dieci euro'],
    // units
    ['5 m², 100 mq, 3 m³', 'cinque metri quadrati, cento metri quadri, tre metri cubi'],
    ['20-30 min. circa', 'venti a trenta minuti circa'],
    [
      'Dura 5 min. (o 30 sec.). Cuoci 10 min. Poi',
      'Dura cinque minuti (o trenta secondi). Cuoci dieci minuti. Poi',
    ],
    ['Nel 1948 ha 139 anni', 'Nel mille nove cento quarantotto ha cento trentanove anni'],
    ["nel 2024 l'Italia", "nel due mila ventiquattro l'Italia"],
    ['5 €/kg, 9 €/ora, 2 €/persona', "cinque euro al chilo, nove euro all'ora, due euro alla persona"],
    ['50-60%, 10 kWh', 'cinquanta a sessanta per cento, dieci chilowattora'],
    // telephone numbers
    ['Tel. 06 1234567', 'telefono zero sei, uno due tre quattro cinque sei sette'],
    ['+39 333 1234567', 'più tre nove, tre tre tre, uno due tre quattro cinque sei sette'],
    ['347-1234567', 'tre quattro sette, uno due tre quattro cinque sei sette'],
    ['347/1234567', 'tre quattro sette, uno due tre quattro cinque sei sette'],
    ['333 12 34 567', 'tre tre tre, uno due, tre quattro, cinque sei sette'],
    ['3331234567', 'tre tre tre uno due tre quattro cinque sei sette'],
    // abbreviations
    ['il Dr. Rossi, p.es. questo', 'il dottor Rossi, per esempio questo'],
    ["L'A.C. Milan nel 50 D.C.", "L' A.C. Milan nel cinquanta dopo Cristo."],
    ['Il Wi-Fi e una e-mail', 'Il WiFi e una email'],
    ['S.p.A. e S.r.l.', 'spa e esse erre elle.'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
