import { expect, it } from 'vitest'
import { tokensOf } from '@/engines/voice/text/tokens'
import { englishRules } from './rules'

const us = englishRules('us')
const gb = englishRules('gb')
const read = (text: string, rules = us) =>
  tokensOf(text, rules)
    .map((token) => token.text)
    .join(' ')
    .replaceAll(/ (?=[,.;:!?])/g, '')

it.each([
  // numbers
  ['0', 'zero'],
  ['7', 'seven'],
  ['42', 'forty two'],
  ['100', 'one hundred'],
  ['105', 'one hundred five'],
  ['1,000', 'one thousand'],
  ['12,345', 'twelve thousand three hundred forty five'],
  ['1,000,001', 'one million one'],
  ['1234567.89', 'one million two hundred thirty four thousand five hundred sixty seven point eight nine'],
  ['3.14159', 'three point one four one five nine'],
  ['.5', 'zero point five'],
  ['-8', 'minus eight'],
  ['−8.5', 'minus eight point five'],
  ['007', 'zero zero seven'],
  ['4111111111111111', 'four one one one one one one one one one one one one one one one'],
  // ordinals, decades, years
  ['the 1st, 2nd, 3rd and 4th', 'the first, second, third and fourth'],
  ['the 21st century', 'the twenty first century'],
  ['her 100th and 112th', 'her one hundredth and one hundred twelfth'],
  ['in the 1990s', 'in the nineteen nineties'],
  ["the '80s", 'the eighties'],
  ['the 2000s', 'the two thousands'],
  ['the 1900s', 'the nineteen hundreds'],
  ['in 1066', 'in one thousand sixty six'],
  ['in 1984', 'in nineteen eighty four'],
  ['in 1905', 'in nineteen oh five'],
  ['in 2005', 'in two thousand five'],
  ['by 2024.', 'by twenty twenty four.'],
  ['1500 people', 'one thousand five hundred people'],
  ['over 1200', 'over one thousand two hundred'],
  ['1914–1918', 'nineteen fourteen to nineteen eighteen'],
  ['1998-99', 'nineteen ninety eight to ninety nine'],
  // dates
  ['March 3, 2024', 'March third, twenty twenty four'],
  ['Jan. 15', 'January fifteenth'],
  ['on 3 May 2024', 'on the third of May, twenty twenty four'],
  ['the 4th of July', 'the fourth of July'],
  ['2024-12-25', 'December twenty fifth, twenty twenty four'],
  ['12/25/2023', 'December twenty fifth, twenty twenty three'],
  ['July 1969', 'July nineteen sixty nine'],
  // times
  ['at 3:30', 'at three thirty'],
  ['at 3:05 pm', 'at three oh five P.M.'],
  ['at 9 a.m. sharp', 'at nine A.M. sharp'],
  ['It ends at 5 p.m. Then we go.', 'It ends at five P.M.. Then we go.'],
  ['at 12:00', "at twelve o'clock"],
  ['at 18:45', 'at eighteen forty five'],
  ['1:02:03', 'one hour two minutes three seconds'],
  // money
  ['$5', 'five dollars'],
  ['$1', 'one dollar'],
  ['$5.99', 'five dollars and ninety nine cents'],
  ['$0.01', 'one cent'],
  ['$1.5 million', 'one point five million dollars'],
  ['£3m', 'three million pounds'],
  ['€20', 'twenty euros'],
  ['20 €', 'twenty euros'],
  ['100 USD', 'one hundred dollars'],
  ['¥500', 'five hundred yen'],
  ['£1.01', 'one pound and one penny'],
  ['-$3', 'minus three dollars'],
  // units
  ['5 km', 'five kilometers'],
  ['1 km', 'one kilometer'],
  ['a 10-km run', 'a ten kilometer run'],
  ['60mph', 'sixty miles per hour'],
  ['16GB', 'sixteen gigabytes'],
  ['44.1 kHz', 'forty four point one kilohertz'],
  ['-5°C', 'minus five degrees Celsius'],
  ['50%', 'fifty percent'],
  ['10–20 kg', 'ten to twenty kilograms'],
  ['30 m²', 'thirty square meters'],
  [`6'2"`, 'six foot two'],
  // fractions
  ['1/2', 'one half'],
  ['3/4 cup', 'three quarters cup'],
  ['2 1/2', 'two and a half'],
  ['5½', 'five and a half'],
  ['2/3', 'two thirds'],
  ['24/7', 'twenty four seven'],
  ['120/80', 'one hundred twenty over eighty'],
  // Roman numerals
  ['World War II', 'World War two'],
  ['Chapter IV', 'Chapter four'],
  ['Henry VIII', 'Henry the eighth'],
  ['Elizabeth I', 'Elizabeth the first'],
  ['Louis XIV', 'Louis the fourteenth'],
  ['Super Bowl LVI', 'Super Bowl fifty six'],
  ['Malcolm X', 'Malcolm X'],
  ['and then I went', 'and then I went'],
  ['the CD and the MIX', 'the CD and the MIX'],
  // abbreviations
  ['Dr. Smith', 'Doctor Smith'],
  ['Mr. and Mrs. Lee', 'Mister and Missus Lee'],
  ['St. Paul lives on Main St.', 'Saint Paul lives on Main Street.'],
  ['e.g. apples, pears, etc.', 'for example apples, pears, et cetera.'],
  ['No. 5', 'number five'],
  ['Say no. Then go.', 'Say no. Then go.'],
  ['cats vs. dogs', 'cats versus dogs'],
  ['Smith & Co.', 'Smith and Company.'],
  ['Martin Luther King Jr. spoke', 'Martin Luther King Junior spoke'],
  // addresses
  ['bob.smith@mail.com', 'bob dot smith at mail dot com'],
  ['https://www.example.com/docs', 'example dot com slash docs'],
  ['www.bbc.co.uk', 'bbc dot co dot U.K.'],
  ['Go to example.org.', 'Go to example dot org.'],
  ['@maria and #OpenSource', 'at maria and hashtag Open Source'],
  // telephone numbers, versions, codes
  ['555-867-5309', 'five five five, eight six seven, five three zero nine'],
  ['+1 (212) 555-0187', 'plus one, two one two, five five five, zero one eight seven'],
  ['version 1.2.3', 'version one point two point three'],
  ['v2.0', 'version two point zero'],
  ['the A4 and an MP3', 'the A. four and an M.P. three'],
  ['1080p', 'ten eighty P.'],
  ['a 747', 'a seven hundred forty seven'],
  ['H2O', 'H. two O.'],
  ['a ratio of 3:1', 'a ratio of three to one'],
  ['won 3-2', 'won three to two'],
  // signs
  ['5 + 3 = 8', 'five plus three equals eight'],
  ['x > 3', 'x greater than three'],
  ['10 × 20', 'ten by twenty'],
  ['salt & pepper', 'salt and pepper'],
  ['#1', 'number one'],
  ['C++ and C#', 'C plus plus and C. sharp'],
  ['2πr', 'two pi r'],
  ['10+', 'ten plus'],
])('reads %j as %j', (text, expected) => {
  expect(read(text)).toBe(expected)
})

it.each([
  ['105', 'one hundred and five'],
  ['1,001', 'one thousand and one'],
  ['in 2005', 'in two thousand and five'],
  ['12/11/2023', 'November twelfth, twenty twenty three'],
  ['5 km', 'five kilometres'],
  ['20p', 'twenty pence'],
])('reads %j in Britain as %j', (text, expected) => {
  expect(read(text, gb)).toBe(expected)
})

it('knows which stretch of the text each word was read from', () => {
  const text = 'Pay $5.99 by 3:30.'
  const stretches = tokensOf(text, us).map(({ start, end }) => text.slice(start, end))
  expect(new Set(stretches)).toEqual(new Set(['Pay', '$5.99', 'by', '3:30', '.']))
})
