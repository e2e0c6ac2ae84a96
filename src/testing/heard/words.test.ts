import { describe, expect, it } from 'vitest'
import { romanValue } from './piece'
import { wordErrors } from './words'

describe('nothing is misheard', () => {
  it.each([
    ['five dollars and ninety nine cents', '$5.99'],
    ['nine hundred and fifty dollars per month', '$950/month'],
    ['one point five million pounds', '£1.5 million'],
    ['twenty to twenty five euros', '€20-€25'],
    ['nine thirty', '9:30'],
    ['six forty five P M', '6:45 p.m.'],
    ['three oh five', '3.05'],
    ['Monday to Friday nine A M to five P M', 'Monday to Friday, 9AM-5PM'],
    ['in nineteen sixty nine', 'in 1969'],
    ['in nineteen oh five', 'in 1905'],
    ['the nineteen eighties', 'the 1980s'],
    ['nineteen fourteen to nineteen eighteen', '1914-1918'],
    ['sixteen hundred Pennsylvania Avenue', '1600 Pennsylvania Ave.'],
    ['on July fourth twenty twenty six', 'on July 4th, 2026'],
    ['on March third', 'on March 3'],
    ['the fifth of June twenty twenty one', '5 June 2021'],
    ['write to bob dot smith at mail dot com', 'write to bob.smith at mail.com.'],
    ['the fifth of June twenty twenty one', 'the 5th of June, 2021'],
    ['December twenty fifth twenty twenty four', '2024-12-25'],
    ['seventy five percent', '75 per cent'],
    ['minus eight degrees Celsius', '-8°C'],
    ['three hundred fifty degrees Fahrenheit', '350 °F'],
    ['one hundred and twenty miles per hour', '120 mph'],
    ['forty two point two kilometers', '42.2 kilometres'],
    ['six foot two', `6'2"`],
    ['three quarters of a cup', '3/4 of a cup'],
    ['two and a half hours', '2 1/2 hours'],
    ['three to one', '3:1'],
    ['pages ten to twenty', 'pages 10-20'],
    ['plus one two one two five five five zero one eight seven', '+1-212-555-0187'],
    ['example dot org slash help', 'https://example.org/help'],
    ['bob dot smith at mail dot com', 'bob.smith@mail.com'],
    ['the F B I and NASA', 'the FBI and NASA'],
    ['the U S team', 'the U.S. team'],
    ['a P H D', 'a Ph.D.'],
    ['flight three seventy from gate A four', 'Flight 370 from gate A4'],
    ['mister Brown versus missus Green', 'Mr. Brown vs. Mrs. Green'],
    ['Saint Pauls is on Church Street', "St. Paul's is on Church St."],
    ['fruit for example apples et cetera', 'fruit, e.g. apples, etc.'],
    ['Elizabeth the second and World War two', 'Elizabeth II and World War II'],
  ])('when %j is written %j', (said, heard) => {
    expect(wordErrors(said, heard, 'en').errors).toBe(0)
  })

  it.each([
    ['es', 'a las nueve y media', 'a las 9.30'],
    ['es', 'la señora López en la avenida', 'la Sra. López en la Av.'],
    ['es', 'la segunda planta', 'la 2ª planta'],
    ['es', 'mil doscientos cincuenta euros', '1.250 €'],
    ['es', 'Felipe sexto en el siglo veinte', 'Felipe VI en el siglo XX'],
    ['es', 'doscientas personas de Estados Unidos', '200 personas de EE. UU.'],
    ['es', 'Juan arroba correo punto es', 'juan@correo.es'],
    ['it', 'alle nove e trenta', 'alle 9:30'],
    ['it', 'Luigi quattordicesimo', 'Luigi XIV'],
    ['it', 'al diciottesimo secolo', 'al 18.0 secolo'],
    ['it', "l'appartamento costa mille due cento euro", "L'appartamento costa 1.200 €"],
    ['it', 'due virgola cinque chili', '2,5 kg'],
    ['it', 'meno cinque gradi', '-5°'],
  ] as const)('in %s when %j is written %j', (language, said, heard) => {
    expect(wordErrors(said, heard, language).errors).toBe(0)
  })
})

it.each([
  ['five to ten dollars', '$5 minus $10', 2],
  ['nineteen sixty nine', '1968', 1],
  ['five dollars and ninety nine cents', '$5', 4],
  ['she read it', 'she red it', 1],
  ['the meeting', 'the', 1],
  ['the', 'the great meeting', 2],
])('hears %j as %j with %d errors', (said, heard, errors) => {
  expect(wordErrors(said, heard, 'en')).toEqual({ errors, words: said.split(' ').length })
})

it.each([
  ['IV', 4],
  ['XIX', 19],
  ['CCXL', 240],
  ['FBI', null],
  ['IIX', null],
])('reads %s as %j', (letters, value) => {
  expect(romanValue(letters)).toBe(value)
})
