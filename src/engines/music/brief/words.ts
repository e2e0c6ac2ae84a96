/** A word of the prompt: as it was written, and as the lexicon has it. */
export type Word = { text: string; plain: string; start: number; end: number; startsClause: boolean }

/** Words without hyphens; a full stop, a semicolon or a bracket begins a new clause. */
export function wordsOf(prompt: string): Word[] {
  const words: Word[] = []
  for (const found of prompt.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}#♯♭&'’/]*|&/gu)) {
    const text = found[0].replace(/(?<=.)['’/&]+$/u, '')
    const start = found.index
    const between = prompt.slice(words.at(-1)?.end ?? 0, start)
    words.push({
      text,
      plain: text === '&' ? 'and' : text.toLowerCase().replaceAll('’', "'").replace(/'s$/u, 's'),
      start,
      end: start + text.length,
      startsClause: /[.;:!?()\n]/.test(between),
    })
  }
  return words
}

/** Words that carry no wish: articles, verbs of asking, words for music itself, words that only strengthen. */
export const FILLERS = new Set(
  (
    'a an the and or of for in on at to with by from as is are be it its this that these those i we you me my our your us ' +
    'please make create generate compose write give want need like would could can should let lets have has get some any ' +
    'music track song piece tune beat beats sound sounds sounding audio clip instrumentation composition style styled vibe vibes ' +
    'feel feeling feels mood moods genre theme themed kind sort type something very really super quite slightly bit little lot ' +
    'lots more most extra too so also plus nice good great beautiful lovely cool perfect best new simple short long full deep ' +
    'tempo bpm key time pace paced energy energetic-ish will just but then while where which when through throughout over under into ' +
    'about around during between start starts starting begin begins end ends ending finish play plays playing played featuring ' +
    'feature features including include includes led based driven style-of use using used one two few which there here ' +
    'loud level section part parts rhythm rhythms groove grooves sounding arrangement put add adds added add keep keeps thing things'
  ).split(' '),
)

/** Small words that English does not have: a sign of a prompt in another language. */
const FOREIGN = new Set(
  (
    'una uno unas unos con sin para por del los las el que muy como música musica canción tranquila alegre triste rápida lenta ' +
    'und mit ohne für der die das ein eine einen einer ist nicht sehr ruhige fröhliche traurige schnelle langsame musik lied ' +
    'avec sans pour une le la les des du et dans est très musique chanson calme joyeuse rapide lente ' +
    'y di il lo gli della con senza molto allegra canzone veloce uma um com sem muito não rápido calma ' +
    'een het met voor zonder van muziek rustige vrolijke muzyka bez dla jest spokojna wesoła w müzik ile için bir ve ' +
    'hudba glazba és zene med och för utan musikk og til ei uden ja musiikki ilman'
  ).split(' '),
)

export function isForeign({ plain }: Word): boolean {
  return FOREIGN.has(plain) || /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(plain)
}
