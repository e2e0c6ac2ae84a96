import { describe, expect, it } from 'vitest'
import type { VoiceLanguage } from '@/domain/speech/voices'
import { readerOf } from '@/testing/node/phonemizers'
import { compareWords } from './compare-words'

const readers = {
  'en-US': await readerOf('en-US'),
  'en-GB': await readerOf('en-GB'),
  es: await readerOf('es'),
  it: await readerOf('it'),
}

function compare(written: string, heard: string, language: VoiceLanguage = 'en-US') {
  const read = readers[language]
  return compareWords(written, read(written), read(heard))
}

describe('what is heard beside what is written', () => {
  it.each([
    ['Hello, world!', 'hello world'],
    ['I paid $1,250 on the 21st.', 'I paid one thousand two hundred fifty dollars on the twenty-first'],
    ['40% of 3.5 in 1984', 'forty percent of three point five in nineteen eighty-four'],
    ['Mr. Smith & co.', 'Mister Smith and Co'],
    ['Wait [pause 1s] for it.', 'Wait for it.'],
    ['the web site', 'The website.'],
    ["It's café time.", 'Its cafe time'],
    ['', ''],
    ['It is 5 km away.', 'It is five kilometers away.'],
    ['It costs $5.99.', 'It costs five dollars and ninety-nine cents.'],
    ['We meet at 3:30 pm.', 'We meet at 3:30 p.m.'],
    ['At 7:30 every evening', 'At 7.30 every evening'],
    ['At 7:30 every evening', 'At 730 every evening.'],
    ['We are open 24/7.', 'We are open 24-7.'],
    ['We live on Main St.', 'We live on Main Street.'],
    ['Fruit, e.g. apples.', 'Fruit, for example apples.'],
    ['Read Chapter IV.', 'Read chapter four.'],
    ['It was World War II.', 'It was World War Two.'],
    ['They paid £3m.', 'They paid £3 million.'],
    ['Add 1/2 cup.', 'Add one half cup.'],
    ['Add 1/2 cup.', 'Add half a cup.'],
    ['Add ½ cup.', 'Add 1/2 cup.'],
    ['On May 5, 2021 it rained.', 'On May 5th, 2021, it rained.'],
    ['the 1990s', 'the nineteen nineties'],
    ['There were 1,250 people.', 'There were 1250 people.'],
    ['It takes $1 million.', 'It takes one million dollars.'],
    ['It takes $1 million.', 'It takes a million dollars.'],
    ['It was -5°C.', 'It was minus five degrees Celsius.'],
    ['It was -5°C.', 'It was -5 degrees Celsius.'],
    ['He is No. 5.', 'He is number five.'],
    ['There are 105 rooms.', 'There are one hundred and five rooms.'],
    ["I'll go, but you won't.", 'I will go, but you will not.'],
    ["She's here, and they'd have gone.", 'She is here and they would have gone.'],
    ["It's been years; let's go.", 'It has been years, let us go.'],
    ['You cannot; we are going to.', "You can't, we're gonna."],
    ['Their colour is grey.', 'There color is gray.'],
  ])('is the same: %j', (written, heard) => {
    expect(compare(written, heard)).toEqual([])
    expect(compare(heard, written)).toEqual([])
  })

  it.each([
    ['The harbour at the centre of the theatre', 'The harbor at the center of the theater'],
    ['He realised that they travelled 5 km.', 'He realized that they traveled five kilometers.'],
    ['There are 105 rooms.', 'There are one hundred five rooms.'],
  ])('is the same in British English: %j', (written, heard) => {
    expect(compare(written, heard, 'en-GB')).toEqual([])
  })

  it.each([
    ['es', 'Hay 21 libros y 5 km.', 'Hay veintiún libros y cinco kilómetros.'],
    ['es', 'Cuesta 3,50 €.', 'Cuesta tres euros con cincuenta céntimos.'],
    ['es', 'El 3 de mayo de 2021', 'El tres de mayo de dos mil veintiuno'],
    ['it', 'Ci sono 21 libri e 5 km.', 'Ci sono ventuno libri e cinque chilometri.'],
    ['it', 'Il 3 maggio 2021', 'Il tre maggio duemilaventuno'],
  ] as const)('is the same in %s: %j', (language, written, heard) => {
    expect(compare(written, heard, language)).toEqual([])
  })

  it('is compared as it is written in a language that no voice speaks', async () => {
    const read = await readerOf(null)
    const text = 'Привет, мир 5.'
    expect(compareWords(text, read(text), read('привет мир'))).toEqual([])
    expect(compareWords(text, read(text), read('Привет война'))).toMatchObject([
      { kind: 'misread', written: 'мир' },
    ])
  })

  it('is told where letters are heard that no voice reads', () => {
    expect(compare('Hello there.', 'Hello мир.')).toMatchObject([{ written: 'there', heard: 'мир' }])
  })

  it('is the same where the list of the person says so', () => {
    const read = readers['en-US']
    const text = 'Ask Nguyen.'
    const written = read(text, [{ word: 'Nguyen', says: 'win' }])
    expect(compareWords(text, written, read('Ask Win.'))).toEqual([])
    expect(compareWords(text, written, read('Ask Nguyen.'))).toEqual([])
  })

  it('tells what was dropped, added and misread, and where', () => {
    const text = 'The quick brown fox jumps over 12 dogs.'
    expect(compare(text, 'The brown fox never jumps under twelve dogs.')).toEqual([
      { kind: 'dropped', written: 'quick', heard: '', start: 4, end: 9 },
      { kind: 'added', written: '', heard: 'never', start: 19, end: 19 },
      { kind: 'misread', written: 'over', heard: 'under', start: 26, end: 30 },
    ])
  })

  it.each([
    ['It costs $5.99.', 'It costs $6.99.', '$5.99', '$6.99'],
    ['It is 5 km away.', 'It is 5 miles away.', '5 km', 'miles'],
    ['There were 1,250 people.', 'There were 2,350 people.', '1,250', '2,350'],
    ['I can go.', "I can't go.", '', "can't"],
    ['We read it.', 'We ride it.', 'read', 'ride'],
    ['It was -5 today.', 'It was 5 today.', '-5', ''],
    ['At 7:30 every evening', 'At 7:13 every evening', '7:30', '7:13'],
    ['It is 3.14 long.', 'It is 314 long.', '3.14', '314'],
  ])('tells once that a number or a word of %j is another in %j', (text, said, written, heard) => {
    expect(compare(text, said)).toMatchObject([{ written, heard }])
  })

  it('tells that nothing at all was heard', () => {
    expect(compare('One two.', '')).toEqual([
      { kind: 'dropped', written: 'One two', heard: '', start: 0, end: 7 },
    ])
  })

  it('tells each difference of a long line', () => {
    const text = 'the red and the blue one '.repeat(60)
    expect(compare(text, text.replaceAll('blue', 'green'))).toHaveLength(60)
  })
})
