/** A word among its neighbours: lower case; empty where the sentence begins, ends, or a mark stands between. */
export type Neighbours = {
  word: string
  written: string
  /** The words before it since the last mark. */
  clause: readonly string[]
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
const RELATIONS = set('with to from into against over in at on by near without under for across through')
/** `Let me graduate`, `it helps them compress`. */
const CAUSES = set('let lets make makes made help helps helped')
const OBJECT_PRONOUNS = set('me him her us them it you')
const NOUN_AFTER_TO = set(
  'according due thanks prior next close addicted access response addition contrast regard',
)

const DETERMINERS = set(
  'a an the this that these those my your his her its our their some any no each every another',
)

/** Nouns that end like adjectives; all in -ment are nouns. */
const NOUNS_LIKE_ADJECTIVES = set(
  'accident agent client parent patient president resident student talent event opponent component ingredient continent incident scent assistant accountant applicant consultant defendant elephant giant immigrant infant merchant occupant participant plant restaurant servant tenant animal admiral cardinal criminal general hospital individual journal mammal manual professional rival terminal alternative archive collective detective executive initiative native relative representative academic clinic critic fabric mechanic music public topic traffic table vegetable variable library dictionary secretary fish wish',
)
const ADJECTIVE_ENDING = /(?:ous|ful|ive|able|ible|ic|al|ish|less|ary|ent|ant)$/
const ENDS_SUBJECT = set('who which that and then but')
/** After a noun that these begin with, a verb follows no more. */
const AUXILIARY_AFTER = set('is was are were has had will would can could should may might must does did')
const AFTER_NOUN = new Set([...AUXILIARY_AFTER, 'of', 'and', 'or'])
const IRREGULAR_PLURALS = set('children men women people police fish sheep')
const AUXILIARIES = set(
  "do does did don't doesn't didn't can could will would shall should may might must can't couldn't won't wouldn't shouldn't",
)
const QUESTION_WORDS = set('who what when where why how which whom')
const SUBJECT_STARTS = new Set([...DETERMINERS, ...SUBJECTS])
/** Between the auxiliary of a question and its verb stands no more than this: `Did all of the other boys read it?` */
const LONGEST_SUBJECT = 5

/** Guesses the part of speech of a word that may be noun or verb, from the few words around it. */
export function partOf(at: Neighbours): Part {
  const { previous: p, beforePrevious: pp, next: n } = at
  if (p === '') return OBJECTS_AFTER.has(n) || n === 'up' ? 'verb' : AFTER_NOUN.has(n) ? 'noun' : null
  if (HAVE.has(p)) return ADVERBS.has(p) && VERB_BEFORE.has(pp) ? 'verb' : 'participle'
  if (p === 'to') return NOUN_AFTER_TO.has(pp) ? 'noun' : 'verb'
  if (isAsked(at)) return 'verb'
  if (p === 'that') return SUBJECTS.has(pp) || OBJECTS_AFTER.has(n) ? 'verb' : 'noun'
  if (VERB_BEFORE.has(p)) return 'verb'
  if (BE.has(p)) return 'adjective'
  if (CAUSES.has(pp) && OBJECT_PRONOUNS.has(p)) return 'verb'
  if (SUBJECTS.has(p)) return HAVE.has(pp) && at.clause.length === 2 ? 'participle' : 'past'
  if ((ADVERBS.has(p) || (p.endsWith('ly') && p.length > 4)) && (SUBJECTS.has(pp) || VERB_BEFORE.has(pp)))
    return 'verb'
  if (NOUN_BEFORE.has(p) || p.endsWith("'s") || p.endsWith("s'")) return 'noun'
  if (agreesWithSubject(at)) return 'verb'
  // Between two things stands what one does to the other: `farmers produce the milk`.
  if (OBJECTS_AFTER.has(n) && !DETERMINERS.has(p)) return isOfOneInThePast(at) ? 'past' : 'verb'
  return looksLikeAdjective(p) || isSubject(at) ? 'noun' : null
}

/** `The nurse wound a bandage`: one who does it now would wind it with an s. */
function isOfOneInThePast({ word, previous, beforePrevious }: Neighbours): boolean {
  const isOne = DETERMINERS.has(beforePrevious) && !previous.endsWith('s') && !IRREGULAR_PLURALS.has(previous)
  return isOne && !word.endsWith('s')
}

/** `Fresh produce is sold`: what begins a sentence and has a verb behind it. */
function isSubject({ clause, previous, next }: Neighbours): boolean {
  const begins = clause.length === 1 || (clause.length === 2 && DETERMINERS.has(clause[0]!))
  return begins && !previous.endsWith('s') && AUXILIARY_AFTER.has(next)
}

/** In a question the verb follows the subject: `Why did the boys read that?` */
function isAsked({ clause }: Neighbours): boolean {
  const auxiliary = clause.findIndex((word) => AUXILIARIES.has(word))
  if (auxiliary < 0 || auxiliary > 1 || (auxiliary === 1 && !QUESTION_WORDS.has(clause[0]!))) return false
  const subject = clause.slice(auxiliary + 1)
  if (subject.length === 0 || subject.length > LONGEST_SUBJECT) return false
  const isName = subject.length === 1 && !NOUN_BEFORE.has(subject[0]!) && !/s?'s?$/.test(subject[0]!)
  if (isName || (subject.length === 1 && SUBJECTS.has(subject[0]!))) return true
  return SUBJECT_STARTS.has(subject[0]!) && subject.length > 1 && !NOUN_BEFORE.has(subject.at(-1)!)
}

/** `The president lives in Rome`, `muscles contract`: one of them ends in s, and the subject stands first. */
function agreesWithSubject({ word, clause, previous, next }: Neighbours): boolean {
  if (looksLikeAdjective(previous)) return false
  const subject = clause.slice(clause.findLastIndex((other) => ENDS_SUBJECT.has(other)) + 1)
  const isWhole = subject.length === 1 || (subject.length <= 3 && NOUN_BEFORE.has(subject[0]!))
  const isPlural = /[a-z]{2}[^s]s$/.test(previous)
  if (!isWhole || isPlural === word.endsWith('s')) return false
  return next === '' ? isPlural : RELATIONS.has(next) || OBJECTS_AFTER.has(next)
}

function looksLikeAdjective(word: string): boolean {
  return ADJECTIVE_ENDING.test(word) && !word.endsWith('ment') && !NOUNS_LIKE_ADJECTIVES.has(word)
}

const PAST_MARKERS = set(
  'yesterday ago last already earlier previously once before was were had did said went then when',
)

/** Whether the sentence tells of the past; decides on verbs that are spelled alike in both tenses. */
export function isPast({ sentence, word }: Neighbours): boolean {
  return sentence.some((other) => other !== word && (PAST_MARKERS.has(other) || /[a-z]{3,}ed$/.test(other)))
}
