/** A word among its neighbours: lower case; empty where the sentence begins, ends, or a mark stands between. */
export type Neighbours = {
  word: string
  written: string
  previous: string
  beforePrevious: string
  next: string
  afterNext: string
  /** All words of the sentence, lower case. */
  sentence: readonly string[]
}

/** What a word most likely is where it stands; `null`: nothing tells. */
export type Part = 'verb' | 'past' | 'participle' | 'noun' | 'adjective' | null

const set = (words: string) => new Set(words.split(' '))

const BE = set(
  "is are was were be been being am isn't aren't wasn't weren't i'm you're we're they're he's she's it's that's there's seem seems seemed feel feels felt look looks looked stay stays stayed remain remains remained become becomes became quite very perfectly rather too so",
)
const HAVE = set(
  "have has had having i've you've we've they've i'd we'd they'd haven't hasn't hadn't already never ever just",
)
const VERB_BEFORE = set(
  "to will would can could should must may might shall do does did don't doesn't didn't won't can't cannot couldn't wouldn't shouldn't mustn't let's please i'll you'll we'll they'll he'll she'll it'll not never always often usually sometimes then help helps helped gonna wanna let make makes made",
)
const SUBJECTS = set('i you we they who people everybody everyone he she it that which')
const ADVERBS = set(
  'always never often usually sometimes also still just really even only now then rarely seldom hardly',
)
const NOUN_BEFORE = set(
  "a an the this these those my your his her its our their some any no each every another of in on at with for from by into about under over between against without new old first last next latest own other same good great big small long short full whole more most many few several both two three four five six seven eight nine ten all annual official public legal final main single double daily weekly world national local what whose 's such",
)
const OBJECTS_AFTER = set(
  'the a an it them him her us me this these those your my his their our its every each all some any that what',
)
const RELATIONS = set('with to from into against over')
const NOUN_AFTER_TO = set(
  'according due thanks prior next close addicted access response addition contrast regard',
)

const DETERMINERS = set(
  'a an the this that these those my your his her its our their some any no each every another',
)

/** Guesses the part of speech of a word that may be noun or verb, from the few words around it. */
export function partOf(at: Neighbours): Part {
  const { previous: p, beforePrevious: pp, next: n } = at
  if (p === '') return OBJECTS_AFTER.has(n) || n === 'up' || n === 'to' ? 'verb' : null
  if (HAVE.has(p) && !DETERMINERS.has(n)) return ADVERBS.has(p) && VERB_BEFORE.has(pp) ? 'verb' : 'participle'
  if (HAVE.has(p)) return 'participle'
  if (p === 'to') return NOUN_AFTER_TO.has(pp) ? 'noun' : 'verb'
  if (p === 'that') return SUBJECTS.has(pp) || OBJECTS_AFTER.has(n) ? 'verb' : 'noun'
  if (VERB_BEFORE.has(p)) return 'verb'
  if (BE.has(p)) return 'adjective'
  if (SUBJECTS.has(p)) return 'past'
  if ((ADVERBS.has(p) || (p.endsWith('ly') && p.length > 4)) && (SUBJECTS.has(pp) || VERB_BEFORE.has(pp)))
    return 'verb'
  if (NOUN_BEFORE.has(p) || p.endsWith("'s") || p.endsWith("s'")) return 'noun'
  if (/[a-z]{3}[^s]s$/.test(p) && (pp === '' || NOUN_BEFORE.has(pp)) && RELATIONS.has(n)) return 'verb'
  // Between two things stands what one does to the other: `farmers produce the milk`.
  if (OBJECTS_AFTER.has(n) && !DETERMINERS.has(p)) return 'verb'
  if (/(?:ous|ful|ive|able|ible|ic|al|ish|less|ary|ent|ant)$/.test(p)) return 'noun'
  return null
}

const PAST_MARKERS = set(
  'yesterday ago last already earlier previously once before was were had did said went then when',
)

/** Whether the sentence tells of the past; decides on verbs that are spelled alike in both tenses. */
export function isPast({ sentence, word }: Neighbours): boolean {
  return sentence.some((other) => other !== word && (PAST_MARKERS.has(other) || /[a-z]{3,}ed$/.test(other)))
}
