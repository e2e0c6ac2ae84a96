/** Abbreviations of English, Spanish and Italian by what their point means; in lower case, without that point. */

/** A name follows, or what is meant: no sentence ends here. */
export const GOES_ON = wordSet(`
  mr mrs ms mx messrs prof sgt sra sras srta srtas sres dra dres dña dn sig sigg dott avv spett egr
  av avda avd ctra pza plza excmo excma ilmo ilma rvdo rvda sta sto ntra ntro
  e.g i.e vs viz cf approx aprox vol vols pp pág págs pagg núm núms nos ej p.es`)

/** The same of those that are words too, or parts of them: only with a capital. */
export const GOES_ON_WITH_CAPITAL = wordSet(`
  capt cpl lt col gen maj adm cmdr rev gov sen rep hon pres fr mt ft mons lic arq gral cnel tte ing arch geom rag cav fra`)

/** A title before a name, and a part of a name or of an address after one: `Dr. Lee`, `Rodeo Dr.` */
export const BOTH_SIDES_OF_A_NAME = wordSet('dr st sr')

/** A sentence may end here: it does where the next word is one that opens sentences. */
export const MAY_END = wordSet(`
  inc ltd corp co llc plc bros jr esq ave blvd rd ln ct sq hwy pkwy univ assn dept govt intl natl
  ph.d m.sc b.sc m.ed ed.d psy.d ll.m ud uds vd vds cía hnos`)

/** They go on where a number follows, or a name of one letter. */
export const NUMBERED = wordSet(`fig figs apt apto ste rm ch chs chap cap caps sec sect exh lib lám párr`)

/** They go on where a number follows; else they are words, or what stands at the end. */
export const BEFORE_NUMBER = wordSet(`
  jan feb apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri
  ene abr ago dic
  no nr pg pag art arts par para eq ref refs ed al max min máx mín est ca circa tel telf tlf ext int op ver ep eps avg ex app`)

/**
 * Before a number these of English are words all the same, and their point ends the sentence: `I said no. 10 minutes later`,
 * `Open the app. 2 million people use it.` Spanish and Italian have `el art. 3`, `la sec. 2`.
 */
const WORD_BEFORE_NUMBER =
  /\b(?:(?:say|says|said|saying|answer(?:ed|s)?|replied|answer (?:is|was)|means?|meant|or|voted) no|(?:the|an|my|our|your|his|her|its|their|this|that|new|every|each|favou?rite|mobile|web|phone|desktop|free|(?:open|install|download|launch|close|delete|update)(?:s|d|ed|ing)?) app|(?:the|an|my|our|your|his|her|their|this|that|of|modern|fine|abstract|contemporary|street|pop|public|(?:lov|lik|mak|creat)(?:es?|ed|ing)|study|studie[sd]|studying|teach|teaches|taught|buy|buys|bought|sell|sells|sold) art|(?:(?:take|takes|took|taking|me|us|for|in|just|wait|on|got|have|only|half|it|be) a|one|every|another|that) sec|(?:the|an|my|our|your|his|her|their|this|that) ex|(?:the|my|our|your|his|her|their|this|that) cap)$/i

/** Whether a text ends with such a word, without its point. */
export const endsWithWord = (text: string) => WORD_BEFORE_NUMBER.test(text.slice(-REACH))
const REACH = 28

/** The same, with a capital: in small letters they are words. */
export const BEFORE_NUMBER_WITH_CAPITAL = wordSet('mar sun sat wed')

/** A letter after these is their name, and no initial. */
export const LETTERED = wordSet(`
  plan vitamin hepatitis group type class section part appendix option exhibit grade room figure table model team step
  unit case point block vitamina grupo gruppo tipo clase classe opción opzione parte`)

/** After a number, when a smaller unit follows: `6 ft. 2 in.` */
export const UNITS = wordSet('ft in lb lbs oz hr hrs min mins sec secs yd yds')

export const WEEKDAYS = wordSet('mon tue tues wed thu thur thurs fri sat sun')

/** After `5 p.m.` they belong to it. */
export const DAYS_AND_ZONES = wordSet(`
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  eastern central pacific est edt cst cdt mst mdt pst pdt et gmt utc bst cet cest`)

/** Words that open sentences, and are hardly ever a part of a name. */
export const OPENERS = wordSet(`
  the a an this that these those he she it we they you i there here but and or so yet then now if when while after before
  since because although though however meanwhile in on at for from with without as by to my our his her their its your
  what why how where which is are was were do does did can could would should not also still just even once today
  tomorrow yesterday all some many most each every everyone everybody nobody nothing later next finally
  el la los las un una unos unas él ella ellos ellas yo tú nosotros es son era fue en por para con sin pero y o si sí no
  que qué como cómo cuando cuándo donde dónde su sus mi este esta esto ese esa eso hay ha se luego después ahora entonces
  también ya más desde hasta según
  il lo gli uno lui lei noi voi loro è ma non che chi come quando dove perché questo questa quello quella poi ora anche nel
  nella per tra dopo prima`)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
