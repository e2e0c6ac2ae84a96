import type { EnglishDialect } from './english/dialect'

const ONSETS: Record<string, string> = {
  ch: 'ʧ',
  sh: 'ʃ',
  th: 'θ',
  dh: 'ð',
  zh: 'ʒ',
  ng: 'ŋ',
  ph: 'f',
  wh: 'w',
  kh: 'k',
  gh: 'ɡ',
  qu: 'kw',
  ck: 'k',
  b: 'b',
  c: 'k',
  d: 'd',
  f: 'f',
  g: 'ɡ',
  h: 'h',
  j: 'ʤ',
  k: 'k',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'p',
  r: 'ɹ',
  s: 's',
  t: 't',
  v: 'v',
  w: 'w',
  x: 'ks',
  y: 'j',
  z: 'z',
}
/** [American, British] */
const VOWELS: Record<string, readonly [string, string]> = {
  air: ['ɛɹ', 'ɛː'],
  ear: ['ɪɹ', 'ɪə'],
  igh: ['I', 'I'],
  eye: ['I', 'I'],
  aw: ['ɔ', 'ɔː'],
  ar: ['ɑɹ', 'ɑː'],
  or: ['ɔɹ', 'ɔː'],
  er: ['əɹ', 'ə'],
  ur: ['ɜɹ', 'ɜː'],
  ir: ['ɜɹ', 'ɜː'],
  ah: ['ɑ', 'ɑː'],
  ay: ['A', 'A'],
  ai: ['A', 'A'],
  ee: ['i', 'iː'],
  ea: ['i', 'iː'],
  eh: ['ɛ', 'ɛ'],
  ih: ['ɪ', 'ɪ'],
  oh: ['O', 'Q'],
  oa: ['O', 'Q'],
  oo: ['u', 'uː'],
  ow: ['W', 'W'],
  ou: ['W', 'W'],
  oy: ['Y', 'Y'],
  oi: ['Y', 'Y'],
  uh: ['ə', 'ə'],
  uu: ['ʊ', 'ʊ'],
  a: ['æ', 'a'],
  e: ['ɛ', 'ɛ'],
  i: ['ɪ', 'ɪ'],
  o: ['ɑ', 'ɒ'],
  u: ['ʌ', 'ʌ'],
  y: ['I', 'I'],
}
const SYLLABLE = new RegExp(`^((?:${keys(ONSETS)})*)(${keys(VOWELS)})((?:${keys(ONSETS)})*)$`, 'i')

function keys(table: Record<string, unknown>): string {
  return Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join('|')
}

/**
 * Sound of a respelling such as `kuh-KOR-oh`: syllables joined by hyphens, the stressed one in capitals. Nothing if it is no
 * such thing; it is then read as ordinary words.
 */
export function respelledSound(text: string, dialect: EnglishDialect): string | undefined {
  const syllables = text.split('-')
  if (syllables.length < 2 || !syllables.some((syllable) => /^[A-Z]{2,}$/.test(syllable))) return undefined
  const sounds = syllables.map((syllable) => syllableSound(syllable, dialect))
  return sounds.includes(undefined) ? undefined : sounds.join('')
}

function syllableSound(syllable: string, dialect: EnglishDialect): string | undefined {
  const [, onset, vowel, coda] = SYLLABLE.exec(syllable) ?? []
  if (vowel === undefined) return undefined
  const isStressed = /^[A-Z]+$/.test(syllable)
  const sound = VOWELS[vowel.toLowerCase()]![dialect === 'gb' ? 1 : 0]
  const full = isStressed ? sound.replace('əɹ', 'ɜɹ').replace(/^ə$/, 'ʌ') : sound
  return consonants(onset!) + (isStressed ? 'ˈ' : '') + full + consonants(coda!)
}

function consonants(letters: string): string {
  const parts = letters.toLowerCase().match(new RegExp(keys(ONSETS), 'g')) ?? []
  return parts.map((part) => ONSETS[part]).join('')
}
