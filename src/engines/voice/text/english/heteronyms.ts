import type { Sounds } from '@/engines/voice/text/lexicon'
import { isPast, partOf, type Neighbours } from './context'
import type { EnglishDialect } from './dialect'

/** Sounds of words whose second reading is not in the lexicon. */
const OTHER_SOUNDS: Record<string, Record<EnglishDialect, string>> = {
  lead: { us: 'lˈɛd', gb: 'lˈɛd' },
  does: { us: 'dˈOz', gb: 'dˈQz' },
  row: { us: 'ɹˈW', gb: 'ɹˈW' },
  polish: { us: 'pˈOlɪʃ', gb: 'pˈQlɪʃ' },
  bowed: { us: 'bˈWd', gb: 'bˈWd' },
  reading: { us: 'ɹˈɛdɪŋ', gb: 'ɹˈɛdɪŋ' },
  resume: { us: 'ɹˈɛzəmˌA', gb: 'ɹˈɛzjuːmˌA' },
  nice: { us: 'nˈis', gb: 'nˈiːs' },
}

/** `first` is the lexicon's DEFAULT (or its only sound), `other` the sound of `OTHER_SOUNDS`; else a tag of the lexicon. */
type Choice = 'first' | 'other' | 'VERB' | 'NOUN' | 'ADJ' | 'VBD' | 'VBN'
type Choose = (at: Neighbours) => Choice | null

const has = (words: string) => {
  const all = new Set(words.split(' '))
  return (word: string) => all.has(word)
}
const isMetal = has(
  'pipe pipes paint poisoning pencil pencils acetate bullet bullets weight weights ore shielding acid mine mines roof sheet sheets crystal exposure levels contamination battery batteries apron foil solder glass free based lined',
)
const isMetalBefore = has(
  'molten soft heavy of contains containing contain tin and copper zinc like pure unleaded',
)
const isMetalNeighbour = has('copper zinc tin iron mercury gold silver steel')
const isPlaceAfter = has(
  'in with here there near on at together alone under abroad forever through within between outside inside longer without like by up for happily apart long',
)
const isCloth = has(
  'dress shirt skirt paper page sleeve fabric cloth jacket coat jeans pants sail canvas ligament muscle screen seam curtain trousers map ticket net',
)
const isTearObject = has('up down apart off out away through into open along')
const isStormy = has(
  'strong cold north south east west northern icy howling gentle solar light warm prevailing fierce high bitter chill',
)
const isWindObject = has('up down back through the your it around along your my clock')
const isBowVerbAfter = has('down to before his her their out politely deeply low and')
const isWeapon = has('arrow arrows violin cello string tie hair ribbon red wooden long cross rain and')
const isShip = has("ship's boat's ship boat vessel ferry stern port starboard")
const isFish = has(
  'fish fishing caught sea striped largemouth smallmouth grilled fried freshwater lake fillet',
)
const isTiny = has(
  'detail details error errors flaw flaws crack cracks amount amounts particle particles difference differences quantity quantities fraction traces creatures dust changes variations',
)

const read: Choose = (at) => {
  if (at.sentence[0] === at.word && at.clause.length === 0 && at.next !== 'by') return 'first'
  const part = partOf(at)
  if (part === 'participle' || part === 'adjective' || at.previous === 'well') return 'VBN'
  if (part === 'verb') return 'first'
  if (part === 'noun') return 'first'
  if (part === 'past' && !areMany(at.previous)) return 'VBD'
  return isPast(at) ? 'VBD' : 'first'
}

const areMany = has('i you we they who people that which')

const live: Choose = (at) => {
  if (isLiveCast(at.next)) return 'first'
  const part = partOf(at)
  if (has('go goes going went streaming streamed broadcast recorded a the')(at.previous)) return 'first'
  if (isWatching(at.beforePrevious) && has('it them him her us me')(at.previous)) return 'first'
  if (part === 'verb' || part === 'past') return 'VERB'
  if (at.previous === 'long' && OBJECT.has(at.next)) return 'VERB'
  if (part === 'adjective' || part === 'noun' || at.clause.some(isWatching)) return 'first'
  return isPlaceAfter(at.next) || isLiving(at.previous) ? 'VERB' : 'first'
}
/** `I live-stream`, `a live-action film`. */
const isLiveCast = has(
  'stream streams streamed streamer streamers streaming tweet tweets tweeted tweeting blog blogs blogged blogging action',
)
const isLiving = has('men women children families animals birds parents cats dogs students')
const isWatching = has(
  'watch watched watching see saw seen hear heard catch perform performed performing play played playing air aired airs stream streams listen',
)

const lives: Choose = (at) => {
  const part = partOf(at)
  if (part === 'noun' || isNounBeforeLives(at.previous)) return 'first'
  return part === 'past' || part === 'verb' || isPlaceAfter(at.next) ? 'VERB' : 'first'
}
const isNounBeforeLives = has(
  'save saved saves saving change changed changes lost risk risked their our your human many million thousand hundred',
)

const lead: Choose = (at) => {
  if (isMetal(at.next) || (isMetalBefore(at.previous) && isMetalNeighbour(at.beforePrevious))) return 'other'
  if (at.sentence.some(isMetalNeighbour) && has('and or of is was')(at.next || 'and')) return 'other'
  if (has('of molten contains containing contain like contained')(at.previous)) return 'other'
  if (at.previous === 'to' && has('exposure exposed')(at.beforePrevious)) return 'other'
  if (has('has have had')(at.previous) && (at.next === 'in' || at.next === '')) return 'other'
  if (at.previous === 'the' && at.next === 'out') return 'other'
  return at.next === 'is' && at.afterNext === 'a' && at.sentence.includes('metal') ? 'other' : 'first'
}

const tear: Choose = (at) => {
  const part = partOf(at)
  if (part === 'verb' || part === 'past' || isTearObject(at.next) || isCloth(at.previous)) return 'VERB'
  const isOfCloth = has('in on')(at.next) && at.sentence.some(isCloth)
  return isOfCloth || at.next === 'and' || at.sentence.includes('wear') ? 'VERB' : 'first'
}

const tears: Choose = (at) => {
  if (at.next === 'in' && at.afterNext === 'the' && at.sentence.some(isCloth)) return 'VERB'
  if (['in', 'into', 'to', 'of', 'her', 'his', 'my', 'their'].includes(at.previous) || at.previous === '')
    return 'first'
  return isTearObject(at.next) || partOf(at) === 'past' ? 'VERB' : 'first'
}

const wind: Choose = (at) => {
  const part = partOf(at)
  if (part === 'noun' || isStormy(at.previous)) return 'first'
  return part === 'verb' || isWindObject(at.next) ? 'VERB' : 'first'
}

const bow: Choose = (at) => {
  if (at.sentence.some(isShip) || at.sentence.includes('curtain')) return 'VERB'
  if (at.sentence.some((word) => word !== 'and' && isWeapon(word))) return 'first'
  if (
    ['take', 'took', 'takes', 'deep', 'polite', 'final', 'low'].includes(at.previous) ||
    ['take', 'took', 'takes', 'taking', 'taken', 'made', 'gave'].includes(at.beforePrevious)
  )
    return 'VERB'
  return partOf(at) === 'verb' || partOf(at) === 'past' || (partOf(at) !== 'noun' && isBowVerbAfter(at.next))
    ? 'VERB'
    : 'first'
}

const close: Choose = (at) => {
  if (at.next === 'to' || isCloseBefore(at.previous)) return 'first'
  if (/[a-z]{3}s$/.test(at.previous) && isClosingAfter(at.next)) return 'VERB'
  const part = partOf(at)
  if (part === 'verb' || part === 'past') return 'VERB'
  if (at.next === 'of' || at.beforePrevious === 'to' || at.next === '')
    return part === 'noun' ? 'NOUN' : 'first'
  return null === part && OBJECT.has(at.next) ? 'VERB' : 'first'
}
const isCloseBefore = has(
  "very so too quite is was are were be how as stay keep get got come came it's pretty really sit stood stand",
)
const isClosingAfter = has('at on early late for next this tomorrow today tonight soon when if before after')
const OBJECT = new Set(['the', 'a', 'an', 'your', 'my', 'his', 'her', 'it', 'them', 'all', 'this'])

const use: Choose = (at) => {
  const isNoun = partOf(at) === 'noun' || isUseOf(at.previous) || /^(?:of|cases?)$/.test(at.next)
  return isNoun ? 'NOUN' : 'first'
}
const isUseOf = has('no of in daily personal good energy water land drug fair')

/** Of these the noun is the commoner: a verb must have its subject or its object. */
const abuse: Choose = (at) => {
  const part = partOf(at)
  return part === 'verb' || part === 'past' || part === 'participle' ? 'first' : 'NOUN'
}

const content: Choose = (at) => {
  const part = partOf(at)
  if (at.next === '' && has('me him us them you')(at.previous)) return 'first'
  if (part === 'adjective' && at.next !== 'creator' && at.next !== 'was' && at.next !== 'is') return 'first'
  return at.next === 'with' || (at.next === 'to' && part !== 'noun') ? 'first' : 'NOUN'
}

const minute: Choose = (at) =>
  isTiny(at.next) ||
  ['very', 'so', 'extremely', 'too'].includes(at.previous) ||
  (at.previous === 'a' && isTiny(at.afterNext)) ||
  (at.next === '' && has('is are was were')(at.previous))
    ? 'ADJ'
    : 'first'

const does: Choose = (at) => {
  if (at.sentence.some(has('deer buck bucks fawn fawns stag stags doe')) && partOf(at) !== 'past')
    return 'other'
  return null
}

const dove: Choose = (at) => {
  if (
    ['he', 'she', 'it', 'they', 'we', 'i', 'you', 'who', 'then', 'and'].includes(at.previous) ||
    ['into', 'in', 'off', 'under', 'down', 'deep', 'headfirst', 'for'].includes(at.next)
  )
    return 'VERB'
  return 'first'
}

const invalid: Choose = (at) =>
  ['an', 'the', 'elderly', 'chronic', 'poor'].includes(at.previous) && !at.next.match(/^[a-z]{3,}$/)
    ? 'NOUN'
    : ['the', 'an'].includes(at.previous) && /^(?:was|had|could|who|sat|lay|needed|and)$/.test(at.next)
      ? 'NOUN'
      : 'first'

const desert: Choose = (at) => {
  const part = partOf(at)
  return part === 'verb' || part === 'past' || part === 'participle' ? 'VERB' : 'first'
}

const row: Choose = (at) => {
  const isQuarrel = has('had having blazing terrible furious heated huge')
  if (isQuarrel(at.previous) || (at.previous === 'a' && isQuarrel(at.beforePrevious)))
    return at.next === 'of' ? 'first' : 'other'
  return 'first'
}

const wound: Choose = (at) => {
  const part = partOf(at)
  if (has('up down around round through back its his her')(at.next) && part !== 'noun') return 'VBD'
  if (part === 'past' && !['i', 'you', 'we', 'people', 'that', 'which'].includes(at.previous)) return 'VBD'
  return 'first'
}

const bass: Choose = (at) => (at.sentence.some(isFish) ? 'first' : 'ADJ')

const sow: Choose = (at) =>
  at.sentence.some(has('pig pigs piglets farmer boar litter')) && partOf(at) === 'noun' ? 'NOUN' : 'first'

const used: Choose = ({ next, previous }) =>
  next === 'to' && !['is', 'was', 'are', 'be', 'were', 'been', 'being', "it's"].includes(previous)
    ? 'VBD'
    : ['get', 'got', 'getting', 'am', "i'm"].includes(previous) && next === 'to'
      ? 'VBD'
      : 'first'

const refuse: Choose = (at) =>
  partOf(at) === 'noun' || ['collection', 'bin', 'bins', 'collector', 'disposal'].includes(at.next)
    ? 'NOUN'
    : 'first'

const house: Choose = (at) => {
  const part = partOf(at)
  return (part === 'verb' || part === 'past') && at.previous !== 'that' ? 'VERB' : 'first'
}

const resume: Choose = (at) => (partOf(at) === 'noun' ? 'other' : 'first')

const learned: Choose = ({ previous, next }) =>
  ['a', 'most', 'very', 'my'].includes(previous) && next !== 'from' && next !== '' ? 'ADJ' : 'first'

/** What begins a sentence asks for it: `Record in 4K`; `Record of the year` is one. */
const record: Choose = (at) => (at.clause.length === 0 && isHow(at.next) ? 'VERB' : null)
const isHow = has(
  'in on with at from to into over without directly straight using while when anywhere again once now here there live multiple separate two three yourself everything both',
)

const object: Choose = (at) => {
  const part = partOf(at)
  if (part === 'verb' || part === 'past' || (at.next === 'to' && part !== 'noun' && at.previous !== ''))
    return 'VERB'
  return 'first'
}

const CHOICES = new Map<string, Choose>(
  Object.entries({
    read,
    live,
    lives,
    lead,
    tear,
    tears,
    wind,
    winds: wind,
    bow,
    bows: bow,
    produce: ({ previous }) => (isOfFarms(previous) ? 'NOUN' : null),
    close,
    use,
    content,
    contents: () => 'NOUN',
    minute,
    does,
    dove,
    invalid,
    desert,
    row,
    wound,
    bass,
    sow,
    used,
    record,
    refuse,
    house,
    resume,
    learned,
    object,
    objects: object,
    polish: ({ written, previous, next }) =>
      /^P[a-z]+$/.test(written) && (previous !== '' || !OBJECT.has(next)) ? 'other' : 'first',
    bowed: ({ next }) => (has('legs string strings instrument instruments')(next) ? 'first' : 'other'),
    abuse,
    misuse: abuse,
    reading: ({ written, previous, next }) =>
      written === 'Reading' && isBeforeTown(previous) && !OBJECT.has(next) ? 'other' : 'first',
    nice: ({ written, previous }) => (written === 'Nice' && isBeforeTown(previous) ? 'other' : 'first'),
  } satisfies Record<string, Choose>),
)
const isOfFarms = has('fresh organic seasonal farm garden local')
const isBeforeTown = has('in to from near at')

const TAGS: Record<Exclude<ReturnType<typeof partOf>, null>, readonly string[]> = {
  verb: ['VERB'],
  past: ['VBD', 'VERB'],
  participle: ['VBN', 'VBD'],
  noun: ['NOUN'],
  adjective: ['ADJ'],
}

/** Whether the sound of a word of the lexicon depends on where it stands. */
export function dependsOnContext(sounds: Sounds, word: string): boolean {
  return typeof sounds !== 'string' || CHOICES.has(word.toLowerCase())
}

/** The sound that fits where the word stands. */
export function soundInContext(sounds: Sounds, at: Neighbours, dialect: EnglishDialect): string | undefined {
  const choice = CHOICES.get(at.word)?.(at)
  if (choice === 'other') return OTHER_SOUNDS[at.word]![dialect]
  if (typeof sounds === 'string') return sounds
  if (choice === 'first') return sounds.DEFAULT
  if (choice) return sounds[choice] ?? sounds.DEFAULT
  if ('None' in sounds) return at.next === '' ? sounds.None : sounds.DEFAULT
  if ('DT' in sounds) return sounds.DEFAULT
  const part = partOf(at)
  // After `be` and `have` an -ed form is a verb's; another word is none.
  const tags = part === 'participle' && at.word.endsWith('ed') ? ['VERB'] : part ? TAGS[part] : []
  const sound = tags.map((tag) => sounds[tag]).find(Boolean)
  // A verb in -ate that stands where a noun would is an adjective: `an elaborate plan`.
  return sound ?? (part === 'noun' && at.word.endsWith('ate') ? sounds.ADJ : undefined) ?? sounds.DEFAULT
}
