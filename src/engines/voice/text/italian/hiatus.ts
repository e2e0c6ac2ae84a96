/** Words whose i before the last vowel is a syllable of its own and bears the stress: `farmacia`, `energie`, `mio`. */
export function endsInHiatus(word: string): boolean {
  if (ONLY_VOWEL.test(word) || WORDS_IN_IO.has(word)) return true
  const stem = word.slice(0, -1)
  return /i[ae]$/.test(word) && (WORDS.has(stem) || (ENDINGS.test(stem) && !GLIDES.has(stem)))
}

/** `via`, `zio`, `spie`, `scia`. */
const ONLY_VOWEL = /^(?!ci|gi|chi|ghi|gli)[^aeiou]{0,3}i[aeo]$/

/** `biologia`, `energia`, `fotografia`, `economia`, `galleria`, `malattia`, `democrazia`, `poesia`, `anarchia`. */
const ENDINGS =
  /(?:[lr]g|log|[frm]ag|teg|gog|graf|trof|sof|[nt]om|gam|em|metr|iatr|latr|cron|man|[ftmgrc]on|fren|fob|fil|pat|top|trop|iop|scop|ap|oped|craz|arch|er|att|ess|es|los|[tn]as|[^l]ps|od)i$/

/** They end like those, but their i is no syllable. */
const GLIDES = new Set(
  'giorgi borgi immagi accademi boemi germani birmani lettoni estoni cerimoni testimoni patagoni macedoni matrimoni patrimoni etiopi copi fotocopi custodi alessi malesi indonesi magnesi chiesi eugeni miseri materi arteri siberi nigeri liberi seri feri imperi criteri intemperi maceri valeri cattiveri'.split(
    ' ',
  ),
)

const WORDS = new Set(
  'polizi pulizi profezi pazzi garanzi mercanzi abbazi supremazi diplomazi farmaci luci bugi regi turchi lombardi normandi tachicardi badi pavi tuttavi ferrovi funivi seggiovi tranvi mari allegri compagni folli anomali didascali omeli eli rosali tiranni etni scrivani albani epifani bulgari teori categori trattori fattori signori allegori calori migliori zaccari avari dinasti caresti corsi ipocrisi andalusi leccorni alchimi bulimi prigioni idiozi editori eufori amnisti suvvi ossi maestri crocevi cavalcavi sagresti misogini codardi foschi sodomi sartori invi rinvi avvi svi devi'.split(
    ' ',
  ),
)

const WORDS_IN_IO = new Set(
  'invio rinvio avvio svio devio addio oblio pendio brusio fruscio ronzio mormorio calpestio leggio natio restio logorio lavorio pigolio cigolio scintillio brulichio formicolio'.split(
    ' ',
  ),
)
