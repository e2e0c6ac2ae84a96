import { describe, expect, it } from 'vitest'
import { compareWords } from './compare-words'

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
  ])('is the same: %j', (written, heard) => {
    expect(compareWords(written, heard)).toEqual([])
  })

  it('tells what was dropped, added and misread, and where', () => {
    const text = 'The quick brown fox jumps over 12 dogs.'
    expect(compareWords(text, 'The brown fox never jumps under twelve dogs.')).toEqual([
      { kind: 'dropped', written: 'quick', heard: '', start: 4, end: 9 },
      { kind: 'added', written: '', heard: 'never', start: 19, end: 19 },
      { kind: 'misread', written: 'over', heard: 'under', start: 26, end: 30 },
    ])
  })

  it('tells that nothing at all was heard', () => {
    expect(compareWords('One two.', '')).toEqual([
      { kind: 'dropped', written: 'One two', heard: '', start: 0, end: 7 },
    ])
  })
})
