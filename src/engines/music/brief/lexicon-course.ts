import type { Brief } from './brief'

type Set = Partial<Brief>
type Add = Partial<Record<'brightness' | 'drive' | 'pace', number>>

/** -1 the slow end of its style to 1 the fast one. The Italian words are those of scores. */
export const PACES: readonly (readonly [string, string, number])[] = [
  ['very slow|largo|lento|grave|crawling|adagio', 'very slow', -1],
  ['slow|slowly|slow tempo|andante|down tempo|unhurried', 'slow', -0.7],
  [
    'medium tempo|mid tempo|midtempo|moderate|moderate tempo|moderato|medium|mid paced|walking pace|steady tempo',
    'medium tempo',
    0,
  ],
  ['fast|quick|fast paced|up tempo|uptempo|allegro|rapid|speedy|brisk', 'fast', 0.8],
  ['very fast|presto|vivace|frantic|breakneck|frenetic', 'very fast', 1],
]

export const METRE_WORDS: readonly (readonly [string, string, Set])[] = [
  ['waltz|in three|three four|waltz time|triple metre|triple meter', '3/4', { metre: '3/4' }],
  ['six eight|compound metre|compound meter|jig', '6/8', { metre: '6/8' }],
  ['five four|in five', '5/4', { metre: '5/4' }],
  ['seven eight|in seven', '7/8', { metre: '7/8' }],
  ['four four|in four|common time|four on the floor', '4/4', { metre: '4/4' }],
]

export const MODE_WORDS: readonly (readonly [string, string, Set])[] = [
  ['major|major key|in major|major mode', 'major', { mode: 'major' }],
  ['minor|minor key|in minor|minor mode', 'minor', { mode: 'minor' }],
  ['dorian|dorian mode', 'dorian', { mode: 'dorian' }],
  ['phrygian|phrygian mode', 'phrygian', { mode: 'phrygian' }],
  ['lydian|lydian mode', 'lydian', { mode: 'lydian' }],
  ['mixolydian|mixolydian mode', 'mixolydian', { mode: 'mixolydian' }],
]

export const ENERGIES: readonly (readonly [string, string, Set])[] = [
  [
    'building|build up|builds up|building up|builds|build|crescendo|rising|growing|gradually building|slow build|escalating|starts quiet|starting quiet|start quiet|starts soft|starts calm',
    'grows to the end',
    { curve: 'building' },
  ],
  ['drop|with a drop|big drop|beat drop|build and drop|bass drop', 'builds to a drop', { curve: 'drop' }],
  [
    'steady|constant|even|consistent|repetitive|monotone|steady energy|loopable feel',
    'even throughout',
    { curve: 'steady' },
  ],
  [
    'fading|winding down|wind down|fade away|decrescendo|diminuendo|calming down|slows down|gets quieter|fade out|fades out',
    'grows quieter',
    { curve: 'falling' },
  ],
  ['climax|rises and falls|peaks in the middle|arc', 'rises and falls', { curve: 'arch' }],
]

export const ERAS: readonly (readonly [string, string, Set])[] = [
  [
    '1920s|twenties|1930s|thirties|1940s|forties|old time|old timey|gramophone|vintage',
    'an old record',
    { era: 'early' },
  ],
  ['1950s|50s|fifties|1960s|60s|sixties', 'the sixties', { era: 'sixties' }],
  ['1970s|70s|seventies', 'the seventies', { era: 'seventies' }],
  ['1980s|80s|eighties|retro', 'the eighties', { era: 'eighties' }],
  ['1990s|90s|nineties', 'the nineties', { era: 'nineties' }],
  ['modern|contemporary|2000s|2010s|2020s|today', 'today', { era: 'modern' }],
]

const BED: Set = { isBackground: true }

export const USES: readonly (readonly [string, string, Set, Add?])[] = [
  [
    'background|background music|in the background|underscore|under a voice|under voice|voice over|voiceover|narration|bed|music bed',
    'leaves room for a voice',
    BED,
  ],
  [
    'vlog|youtube|youtube video|travel video|tutorial|explainer|documentary|presentation|corporate video|product video|interview|audiobook',
    'leaves room for a voice',
    BED,
  ],
  ['podcast|podcast intro|podcast outro|news|radio', 'leaves room for a voice', BED],
  [
    'study|studying|reading|working|focus|concentration|cafe|coffee shop|restaurant|hotel lobby|elevator|dinner|yoga|spa',
    'stays in the background',
    BED,
    { drive: -0.2 },
  ],
  [
    'sleep|sleeping|lullaby|bedtime|meditation|massage|relaxation|baby',
    'for going to sleep',
    BED,
    { drive: -0.8, pace: -0.6 },
  ],
  [
    'workout|gym|running|sport|fitness|training montage|montage',
    'for moving to',
    {},
    { drive: 0.6, pace: 0.4 },
  ],
  ['trailer|movie trailer|teaser', 'grows like a trailer', { curve: 'building' }, { drive: 0.5 }],
  [
    'game|video game|menu screen|level|boss fight|boss battle|platformer|rpg',
    'for a game',
    {},
    { drive: 0.2 },
  ],
  [
    'advert|ad|commercial|advertisement|promo|promotion|launch|jingle|logo|sting|stinger|ident|intro|outro|opener|theme|theme song',
    'short and to the point',
    {},
    { drive: 0.2 },
  ],
  ['wedding|ceremony|first dance', 'for a wedding', {}, { brightness: 0.4 }],
  ['film|movie|scene|short film|animation|cartoon|chase scene|fight scene', 'for a scene', {}],
  ['birthday|christmas|holiday|summer|beach|road trip|barbecue', 'for a good day', {}, { brightness: 0.6 }],
]

export const FORMS: readonly (readonly [string, string, Set])[] = [
  ['loop|looping|loopable|seamless loop|seamless|endless|gapless', 'a seamless loop', { isLoop: true }],
  ['instrumental|instrumentals', 'no voice', {}],
]
