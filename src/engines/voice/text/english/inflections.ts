import type { EnglishDialect } from './dialect'

export const VOWEL = /[aeiouæɑɔəɛɜɪʊʌᵊᵻAIOQWYɒɐː]/u

/** Finds the sound of a shorter word, as a verb if both are possible and it is asked; nothing if it is unknown. */
export type FindSound = (word: string, isVerb?: boolean) => string | undefined

/** A word made of a known one by an ending or a beginning. */
export function inflected(word: string, find: FindSound, dialect: EnglishDialect): string | undefined {
  return (
    withS(word, find, dialect) ??
    withEd(word, find, dialect) ??
    withIng(word, find, dialect) ??
    withAffix(word, find, dialect)
  )
}

function withS(word: string, find: FindSound, dialect: EnglishDialect) {
  if (!/[^s]s$/.test(word)) return undefined
  const stems = [
    word.slice(0, -1),
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
  ]
  const stem = firstSound(stems, find)
  return stem && addS(stem, dialect)
}

function withEd(word: string, find: FindSound, dialect: EnglishDialect) {
  if (!/[a-z]{3}ed$/.test(word)) return undefined
  const stem = firstSound(
    [
      word.slice(0, -1),
      word.slice(0, -2),
      ...(word.endsWith('ied') ? [`${word.slice(0, -3)}y`] : []),
      ...undoubled(word, 2),
    ],
    (part) => find(part, true),
  )
  return stem && addEd(stem, dialect)
}

function withIng(word: string, find: FindSound, dialect: EnglishDialect) {
  if (!/[a-z]{3}ing$/.test(word)) return undefined
  const stem = firstSound([word.slice(0, -3), `${word.slice(0, -3)}e`, ...undoubled(word, 3)], (part) =>
    find(part, true),
  )
  return stem && `${flapped(stem, dialect)}ɪŋ`
}

/** `planned`: `plan`. */
function undoubled(word: string, endingLength: number): string[] {
  const stem = word.slice(0, -endingLength)
  return /([bdfgklmnprtvz])\1$/.test(stem) ? [stem.slice(0, -1)] : []
}

function firstSound(stems: string[], find: FindSound): string | undefined {
  for (const stem of stems) {
    const sound = stem.length > 1 ? find(stem) : undefined
    if (sound) return sound
  }
  return undefined
}

export function addS(sound: string, dialect: EnglishDialect): string {
  if (/[szʃʒʧʤ]$/u.test(sound)) return sound + (dialect === 'gb' ? 'ɪz' : 'ᵻz')
  return sound + (/[ptkfθ]$/u.test(sound) ? 's' : 'z')
}

function addEd(sound: string, dialect: EnglishDialect): string {
  const syllable = dialect === 'gb' ? 'ɪd' : 'ᵻd'
  if (sound.endsWith('d')) return sound + syllable
  if (sound.endsWith('t')) return flapped(sound, dialect) + syllable
  return sound + (/[pkfθsʃʧ]$/u.test(sound) ? 't' : 'd')
}

/** American t between vowels. */
function flapped(sound: string, dialect: EnglishDialect): string {
  const isFlap = dialect === 'us' && sound.endsWith('t') && VOWEL.test(sound.at(-2) ?? '')
  return isFlap ? `${sound.slice(0, -1)}ɾ` : sound
}

/** [letters, American, British] */
const ENDINGS: readonly (readonly [string, string, string])[] = [
  ['ability', 'əbˈɪləɾi', 'əbˈɪlɪti'],
  ['fulness', 'fᵊlnəs', 'fᵊlnəs'],
  ['lessly', 'ləsli', 'ləsli'],
  ['ingly', 'ɪŋli', 'ɪŋli'],
  ['able', 'əbᵊl', 'əbᵊl'],
  ['ness', 'nəs', 'nəs'],
  ['less', 'ləs', 'ləs'],
  ['ment', 'mənt', 'mənt'],
  ['ship', 'ʃˌɪp', 'ʃˌɪp'],
  ['like', 'lˌIk', 'lˌIk'],
  ['wise', 'wˌIz', 'wˌIz'],
  ['ward', 'wəɹd', 'wəd'],
  ['proof', 'pɹˌuf', 'pɹˌuːf'],
  ['ful', 'fᵊl', 'fᵊl'],
  ['ish', 'ɪʃ', 'ɪʃ'],
  ['ism', 'ˌɪzəm', 'ˌɪzəm'],
  ['ist', 'ɪst', 'ɪst'],
  ['ers', 'əɹz', 'əz'],
  ['er', 'əɹ', 'ə'],
  ['est', 'əst', 'ɪst'],
  ['ly', 'li', 'li'],
  ['y', 'i', 'i'],
]
const BEGINNINGS: readonly (readonly [string, string, string])[] = [
  ['counter', 'kˌWntəɹ', 'kˌWntə'],
  ['inter', 'ˌɪntəɹ', 'ˌɪntə'],
  ['multi', 'mˌʌlti', 'mˌʌlti'],
  ['micro', 'mˌIkɹO', 'mˌIkɹQ'],
  ['super', 'sˌupəɹ', 'sˌuːpə'],
  ['hyper', 'hˌIpəɹ', 'hˌIpə'],
  ['under', 'ˌʌndəɹ', 'ˌʌndə'],
  ['over', 'ˌOvəɹ', 'ˌQvə'],
  ['anti', 'ˌænti', 'ˌanti'],
  ['auto', 'ˌɔɾO', 'ˌɔːtQ'],
  ['mega', 'mˌɛɡə', 'mˌɛɡə'],
  ['semi', 'sˌɛmi', 'sˌɛmi'],
  ['non', 'nˌɑn', 'nˌɒn'],
  ['pre', 'pɹˌi', 'pɹˌiː'],
  ['mis', 'mˌɪs', 'mˌɪs'],
  ['sub', 'sˌʌb', 'sˌʌb'],
  ['out', 'ˌWt', 'ˌWt'],
  ['un', 'ˌʌn', 'ˌʌn'],
  ['re', 'ɹˌi', 'ɹˌiː'],
  ['co', 'kˌO', 'kˌQ'],
]

function withAffix(word: string, find: FindSound, dialect: EnglishDialect): string | undefined {
  const say = ([, us, gb]: readonly [string, string, string]) => (dialect === 'gb' ? gb : us)
  for (const ending of ENDINGS) {
    const stem = word.slice(0, -ending[0].length)
    if (!word.endsWith(ending[0]) || stem.length < 3) continue
    const sound = firstSound(stemsBefore(stem, ending[0]), find)
    if (sound) return (/^[aeiou]/.test(ending[0]) ? flapped(sound, dialect) : sound) + say(ending)
  }
  for (const beginning of BEGINNINGS) {
    const stem = word.slice(beginning[0].length)
    const sound = word.startsWith(beginning[0]) && stem.length > 3 ? find(stem) : undefined
    if (sound) return say(beginning) + sound
  }
  return undefined
}

function stemsBefore(stem: string, ending: string): string[] {
  if (!/^[aeiouy]/.test(ending)) return stem.endsWith('i') ? [stem, `${stem.slice(0, -1)}y`] : [stem]
  return [
    stem,
    `${stem}e`,
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
    ...undoubled(`${stem}er`, 2),
  ]
}

const SHORTEST_PART = 3
const SHORTEST_COMPOUND = 7

/** Two known words written as one: the first keeps the stress. */
export function compound(word: string, find: FindSound): string | undefined {
  if (word.length < SHORTEST_COMPOUND) return undefined
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const first = find(word.slice(0, at))
    const second = first && find(word.slice(at))
    if (first && second) return first + second.replaceAll('ˌ', '').replace('ˈ', 'ˌ')
  }
  return undefined
}
