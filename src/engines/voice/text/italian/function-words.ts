/** Spoken without stress. */
export const UNSTRESSED = new Set(
  'il lo la i gli le un uno una di a da in con su per tra fra e ed o od che si mi ti ci vi ne del dello della dei degli delle al allo alla ai agli alle nel nello nella nei negli nelle dal dallo dalla dai dagli dalle sul sullo sulla sui sugli sulle l dell all nell dall sull un non ma se'.split(
    ' ',
  ),
)

const OTHERS = new Set(
  'come dove quando mentre anche più meno molto già poi dopo prima oggi ieri domani qui lì così tutto tutta tutti tutte questo questa questi queste quello quella è era erano sono fu furono sarà stato stata ha hanno aveva va vanno fa dice può deve resta inizia comincia finisce parla circa sotto sopra entro fino verso contro ogni'.split(
    ' ',
  ),
)

/** No number counts such a word. */
export const isFunctionWord = (word: string) =>
  UNSTRESSED.has(word.toLowerCase()) || OTHERS.has(word.toLowerCase())

/** Written in capitals they are read as words all the same: `NO`. */
export const isShortWord = (word: string) => isFunctionWord(word) || SHORT.has(word)
const SHORT = new Set('no sì si sa fa va ho ha hai è io tu noi re dì mi me te ve mai già'.split(' '))
