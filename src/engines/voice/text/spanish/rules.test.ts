import { describe, expect, it } from 'vitest'
import { tokensOf } from '@/engines/voice/text/tokens'
import { spanishRules } from './rules'

const read = (text: string) =>
  tokensOf(text, spanishRules)
    .map((token) => token.text)
    .join(' ')
    .replaceAll(/ (?=[,.;:!?])/g, '')

describe('Spanish reads', () => {
  it.each([
    // numbers
    ['3.14 y 1.2.3', 'tres punto catorce y uno punto dos punto tres'],
    ['la versión v2.0, v3', 'la versión dos punto cero, versión tres'],
    ['1.234,56', 'mil doscientos treinta y cuatro coma cincuenta y seis'],
    ['1,234.56', 'mil doscientos treinta y cuatro punto cincuenta y seis'],
    ['1 000 000 €', 'un millón de euros'],
    ['1 234 567', 'un millón doscientos treinta y cuatro mil quinientos sesenta y siete'],
    ['0,05', 'cero coma cero cinco'],
    ['16:9, 4x4, 10 - 3 = 7', 'dieciséis a nueve, cuatro por cuatro, diez menos tres igual a siete'],
    ['x², CO₂', 'x al cuadrado, CO dos'],
    ['MP3, A4, COVID-19', 'MP tres, A cuatro, COVID diecinueve'],
    // gender
    ['31 días y 21 años', 'treinta y un días y veintiún años'],
    ['200 niñas y 500 personas', 'doscientas niñas y quinientas personas'],
    ['200.000 personas, 200 mil personas', 'doscientas mil personas, doscientas mil personas'],
    ['200-300 mujeres', 'doscientas a trescientas mujeres'],
    ['200 millones de personas', 'doscientos millones de personas'],
    ['21 canciones, 21 camiones', 'veintiuna canciones, veintiún camiones'],
    [
      '31 programas, 31 tarjetas, 31 primas',
      'treinta y un programas, treinta y una tarjetas, treinta y una primas',
    ],
    ['en 2024 ha habido', 'en dos mil veinticuatro ha habido'],
    ['1 persona, 1 problema', 'una persona, un problema'],
    ['capítulo 1 empieza', 'capítulo uno empieza'],
    ['el 1% y 1 millón', 'el uno por ciento y un millón'],
    // ordinals and degrees
    ['3er piso, 1er día, 1ro, 2do, 1era', 'tercer piso, primer día, primero, segundo, primera'],
    ['11º, 3.º, 2ª planta', 'undécimo, tercero, segunda planta'],
    ['art. 1.º y 2.º', 'artículo primero y segundo'],
    ['el 3º puesto', 'el tercer puesto'],
    ['a 20º y 38,5°', 'a veinte grados y treinta y ocho coma cinco grados'],
    ['-5 °C y +3 °C', 'menos cinco grados y más tres grados'],
    ['hace -3 °C', 'hace menos tres grados'],
    ['Nº 5, n.º 5, núm. 7, #1', 'número cinco, número cinco, número siete, número uno'],
    // Roman numerals
    ['siglo XXI y siglo V', 'siglo veintiuno y siglo quinto'],
    ['los siglos XV y XVI', 'los siglos quince y dieciséis'],
    ['Luis XIV, Felipe VI, Alfonso X', 'Luis catorce, Felipe sexto, Alfonso décimo'],
    ['Isabel II, Juan Pablo II', 'Isabel segunda, Juan Pablo segundo'],
    ['el s. XIX, la XIV Champions', 'el siglo diecinueve, la decimocuarta Champions'],
    ['cap. IV', 'capítulo cuatro'],
    ['la II Guerra Mundial', 'la segunda Guerra Mundial'],
    ['el XXI Congreso, la XV edición', 'el vigésimo primer Congreso, la decimoquinta edición'],
    ['MCMXCIX, Rocky III', 'mil novecientos noventa y nueve, Rocky tres'],
    ['un DVD y un CD', 'un DVD y un CD'],
    ['Capítulo Ⅳ, siglo Ⅻ, la Ⅱ Guerra', 'Capítulo cuatro, siglo doce, la segunda Guerra'],
    ['siglos ⅩⅤ y ⅹⅵ, Rocky Ⅲ', 'siglos quince y dieciséis, Rocky tres'],
    // fractions
    ['3/5 y 24/7', 'tres quintos y veinticuatro siete'],
    ['2½ y 1 1/2', 'dos y medio y uno y medio'],
    ['2½ horas, 1 1/2 tazas', 'dos horas y media, una taza y media'],
    ['½ kilo, 1/2 taza, 2½ km', 'medio kilo, media taza, dos kilómetros y medio'],
    ['1/4 kg y ¾ l', 'un cuarto de kilo y tres cuartos de litro'],
    ['7/12, 9,5/10', 'siete doceavos, nueve coma cinco sobre diez'],
    // dates
    ['El 3/4/24', 'El tres de abril de dos mil veinticuatro'],
    ['25/12/98', 'veinticinco de diciembre de mil novecientos noventa y ocho'],
    ['El 3/4.', 'El tres de abril.'],
    ['el 3/4 de la tarta', 'el tres cuartos de la tarta'],
    ['25-12-2023', 'veinticinco de diciembre de dos mil veintitrés'],
    ['1º de mayo, 3 ene. 2024', 'primero de mayo, tres de enero de dos mil veinticuatro'],
    // times
    ['a las 10:30 a. m.', 'a las diez y media de la mañana.'],
    ['10 p.m. y 3 pm', 'diez de la noche y tres de la tarde'],
    ['24:00, 14:00, 0:15', 'veinticuatro horas, catorce horas, cero y cuarto'],
    ['a las 12:00 en punto', 'a las doce en punto'],
    ['a las 14.30 h', 'a las catorce y media'],
    ['2h30 y 12:30:15', 'dos horas y treinta minutos y doce horas treinta minutos y quince segundos'],
    ['a la 1 y a las 21', 'a la una y a las veintiuna'],
    ['de 9:00-14:30', 'de nueve en punto a catorce y media'],
    // money
    ['$5.99', 'cinco dólares con noventa y nueve centavos'],
    ['$1,000.00 o $1,500', 'mil dólares o mil quinientos dólares'],
    ['$1,500.50 MXN', 'mil quinientos pesos mexicanos con cincuenta centavos'],
    ['1 taza y 1/2, 2 kilos y ½', 'una taza y media, dos kilos y medio'],
    ['Ajustes > Privacidad', 'Ajustes, Privacidad'],
    ['20 USD, US$50', 'veinte dólares, cincuenta dólares'],
    ['200 £ y 1 £', 'doscientas libras y una libra'],
    ['0,50 €', 'cincuenta céntimos'],
    ['3 M€, 10 mil €', 'tres millones de euros, diez mil euros'],
    ['$5-$10, 5 €-10 €', 'cinco dólares a diez dólares, cinco euros a diez euros'],
    // units
    ['5 m², 3 m³, 10 km²', 'cinco metros cuadrados, tres metros cúbicos, diez kilómetros cuadrados'],
    ['3 kWh, 1 h, 21 t', 'tres kilovatios hora, una hora, veintiuna toneladas'],
    ['50-60%, 10–20 km', 'cincuenta a sesenta por ciento, diez a veinte kilómetros'],
    ['20-30 min. aprox., y 5 kg.', 'veinte a treinta minutos aproximadamente, y cinco kilos.'],
    ['Dura 10 min. Luego 5 seg. y ya', 'Dura diez minutos. Luego cinco segundos y ya'],
    ['110 CV ≈ 81 kW', 'ciento diez caballos aproximadamente ochenta y un kilovatios'],
    ['5 €/kg', 'cinco euros por kilo'],
    // telephone numbers
    ['91 123 45 67', 'nueve uno, uno dos tres, cuatro cinco, seis siete'],
    ['612 345 678', 'seis uno dos, tres cuatro cinco, seis siete ocho'],
    ['978-84-376-0494-7', 'nueve siete ocho, ocho cuatro, tres siete seis, cero cuatro nueve cuatro, siete'],
    ['600123456', 'seis cero cero uno dos tres cuatro cinco seis'],
    ['(55) 1234-5678', 'cinco cinco, uno dos tres cuatro, cinco seis siete ocho'],
    // abbreviations
    ['La vitamina D. Con D. Juan.', 'La vitamina D. Con don Juan.'],
    ['Inversiones Pérez, S.L. de Madrid', 'Inversiones Pérez, S.L. de Madrid'],
    ['Pérez, S.L.U., y Gómez, S.C.', 'Pérez, S.L.U., y Gómez, S.C.'],
    ['S.M. el Rey y SS. MM. los Reyes', 'su majestad el Rey y sus majestades los Reyes'],
    ['La S.D. Eibar y el C.D. Leganés', 'La S.D. Eibar y el C.D. Leganés'],
    ['C. D. Leganés. D. Ana y D. Luis.', 'C. D. Leganés. don Ana y don Luis.'],
    ['P.D. Te quiero', 'posdata Te quiero'],
    ['Una novela de P.D. James', 'Una novela de P.D. James'],
    ['El s. XV, los ss. XV y XVI', 'El siglo quince, los siglos quince y dieciséis'],
    [
      'el siglo V A.C., en 200 d.C., en Washington D.C.',
      'el siglo quinto antes de Cristo, en doscientos después de Cristo, en Washington D.C.',
    ],
    ['El Wi-Fi, un e-mail y una start-up', 'El WiFi, un email y una startup'],
    ['el km 23 y el Km. 7', 'el kilómetro veintitrés y el kilómetro siete'],
    ['C/ Mayor 5, 3.º izq.', 'calle Mayor cinco, tercero izquierda.'],
    ['art. 3, RR. HH., a.C.', 'artículo tres, recursos humanos, antes de Cristo.'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
