import type { StyleId } from '@/domain/music/style-ids'

/** Names a style goes by. */
export const GENRES: readonly (readonly [StyleId, string])[] = [
  ['ambient', 'ambient|drone|soundscape|new age|atmospheric music|space music|meditation music'],
  [
    'lo-fi hip-hop',
    'lo fi hip hop|lofi hip hop|lo fi hiphop|lo fi|lofi|chillhop|lo fi beat|lofi beat|chill hop|study beat|jazzhop',
  ],
  ['house', 'house|deep house|tech house|disco house|house music|progressive house|french house|funky house'],
  ['techno', 'techno|minimal techno|acid techno|acid|hard techno|warehouse techno|industrial techno'],
  [
    'drum and bass',
    'drum and bass|drum n bass|drum & bass|dnb|d&b|jungle|liquid|liquid drum and bass|breakbeat',
  ],
  ['synthwave', 'synthwave|synth wave|retrowave|outrun|vaporwave|darksynth|chillwave'],
  ['pop', 'pop|pop music|indie pop|pop song|radio pop|teen pop|dream pop'],
  [
    'rock',
    'rock|rock music|hard rock|indie rock|punk|punk rock|alternative|alternative rock|garage rock|rock n roll|rock and roll|grunge',
  ],
  ['funk', 'funk|funky|funk music|groove music|jazz funk'],
  [
    'jazz swing',
    'jazz|swing|swing jazz|jazz swing|big band|bebop|jazz trio|jazz music|hard bop|smooth jazz|jazzy|cool jazz',
  ],
  ['bossa nova', 'bossa nova|bossa|bossanova|latin jazz'],
  [
    'cinematic orchestral',
    'cinematic|orchestral|orchestra|cinematic orchestral|film score|film music|movie score|soundtrack|symphonic|trailer music|epic orchestral|classical orchestra|score',
  ],
  [
    'solo piano',
    'solo piano|piano solo|piano piece|piano ballad|neoclassical|neo classical|piano music|felt piano',
  ],
  [
    'folk guitar',
    'folk|folk guitar|acoustic folk|fingerstyle|fingerpicking|fingerpicked guitar|singer songwriter|americana|acoustic',
  ],
  [
    '8-bit',
    '8 bit|8bit|chiptune|chip tune|chip music|nintendo|game boy|nes|retro game|16 bit|video game music|arcade music',
  ],
]

/** Names of music that is not written here, and the style that comes nearest. */
export const NEAREST_GENRES: readonly (readonly [StyleId, string])[] = [
  ['ambient', 'downtempo|chillout|chill out|spa music|psybient|dark ambient'],
  ['lo-fi hip-hop', 'hip hop|hiphop|rap|trap|boom bap|rnb|r&b|neo soul|soul|trip hop|drill'],
  [
    'house',
    'edm|disco|dance|dance music|electronic|electronica|electronic dance music|garage|uk garage|eurodance|tropical house|electro|club music|club',
  ],
  ['techno', 'trance|psytrance|industrial|hardstyle|dubstep|rave|ebm'],
  ['synthwave', 'electropop|synth pop|synthpop|new wave|italo disco|electro pop'],
  [
    'pop',
    'k pop|j pop|kpop|jpop|ballad|gospel|reggae|ska|dancehall|reggaeton|afrobeat|corporate|ukulele pop',
  ],
  [
    'rock',
    'metal|heavy metal|death metal|blues|blues rock|country rock|emo|psychedelic rock|surf rock|post rock',
  ],
  ['jazz swing', 'ragtime|dixieland|blues jazz|lounge|crooner|electro swing'],
  ['bossa nova', 'samba|latin|salsa|rumba|tango|mambo|cha cha'],
  [
    'cinematic orchestral',
    'classical|classical music|baroque|opera|romantic era|string quartet|march|fanfare|medieval|celtic epic|fantasy music',
  ],
  ['folk guitar', 'country|bluegrass|celtic|irish|world music|flamenco|indie folk|sea shanty'],
]
