import { SLIPPERY_STEMS, SLIPPERY_WORDS } from './slippery-words'

/**
 * Which syllable bears the stress, counted from the end; Italian does not write it. Most words have it on the last but one,
 * verbs in the third person plural where the singular has it.
 */
export function stressFromEnd(word: string): number {
  if (SLIPPERY_WORDS.has(word)) return 3
  if (/[^aeiouy]$/.test(word)) return LEVEL_BEFORE_CONSONANT.test(word) ? 2 : 1
  if (isPluralVerb(word)) return word.endsWith('ano') && isSlipperyStem(word.slice(0, -3)) ? 4 : 3
  return isSlippery(word) ? 3 : 2
}

/** `computer`, `gratis`, `tablet`; not what lost its last vowel, `signor`, `parlar`, `buon`, nor `hotel`. */
const LEVEL_BEFORE_CONSONANT =
  /(?:[^lnr]|er|^(?:camion|radar|diesel|pixel|colon|monitor|canyon|killer|serial))$/

/** `parlano`, `capiscono`, `dissero`, `sarebbero`; also nouns stressed alike: `organo`, `telefono`, `numero`. */
export function isPluralVerb(word: string): boolean {
  if (word.endsWith('iano')) return VERBS_IN_IANO.test(word) && !NOUNS_IN_IANO.test(word)
  if (word.endsWith('ano')) return !NOUNS_IN_ANO.test(word)
  if (word.endsWith('ono')) return !NOUNS_IN_ONO.test(word)
  return word.endsWith('ero') && !NOUNS_IN_ERO.test(word)
}

const VERBS_IN_IANO =
  /(?:gg|ng|cc|sc|nc|gl|nz|ch|^s|^st|^d|^sp|^abb|arrabb|iniz|sapp|^od|^var|bruc|camb|stud|bac|inv|incroc|ringraz|scopp|risparm|benefic|gonf|soff|prem|appa|testimon|spaz|muo|anno|cop|avv|assoc)iano$/
const NOUNS_IN_IANO =
  /(?:^regg|^bresc|^cast?igl|^anz|^renz|^[cmsg]iugl|^coregl|^corigl|^conegl|^pomigl|^magl|^savigl)iano$/
/** `americano`, `lontano`, `umano`, `strano`, `pagano`. */
const NOUNS_IN_ANO =
  /(?:americ|afric|messic|repubblic|domenic|anglic|vatic|tosc|francesc|vulc|^dec|^arc|[pmsb]olit|polet|toled|rmit|rnit|^capit|^mont|^camp|^luc|^lont|^sult|^git|^tit|^pant|^cast|^spart|^t|tibet|^strano|^str|sovr|veter|luter|sopr|^cor|^gr|^br|zaffer|nostr|^mur|^mar|^(?:dis|in)?um|(?:^|sud)rom|musulm|ottom|birm|talism|asciugam|^contr?om|^m|ger?m|^mil|sicil|catal|castell|vill|^ital|popol|ercol|aeropl|ambell|appell|grossol|friul|aquil|^pi|altopi|^s|ins|mals|paes|^pis|^bass|^cass|^ross|^fas|dioces|artigi|partigi|parmigi|marchigi|^urb|suburb|^cub|^alb|pag|urag|lug|afg|garg|veg|sciam|mond|ciarlat|bacc|^nano|^n|sud?coreano|core|gaet|bolz|mezz|provenz|padov|mantov|div|inv|^v|silv|tris?t|met|prof|capu|giord|^alf|montalb|^celent|^pakist|giamaic|^pad|venezuel|^f|^legn|^orist|^mer|^foss|^lign|^desenz|^avezz|^posit|^later|^marz)ano$/
const NOUNS_IN_ONO = /(?:u|^s|^d|^perd|^cond|^abband|^n|^t|sottot|^tr|oz|patr|^col|^c|kim|^b|carb)ono$/
const NOUNS_IN_ERO =
  /(?:i|^|int|sev|sinc|^v|davv|ovv|^inv|^n|[aeo]n|^z|st|imp|legg|messagg|passegg|rugg|^sp|disp|cimit|adult|^m|^cl|algh|^om|rom|guerr|lut|sf|^c|^ferr|^forn)ero$/

/** Endings whose stress falls on the third syllable from the end. */
const ENDINGS = [
  /(?:(?:a|i)bil|evol)[ei]/,
  /issim[oaie]/,
  /(?:olog|alog|ilog|ograf|agraf|osof|ofob|ofag|ofon|omac|ocrom|monoton|cton)[oaie]|onom[oai]|[aeiou]gon[oi]/,
  /(?:olog|alog|ilog|ofag)h[ie]/,
  /(?:[^aeiou](?<!tr)ici|[^aeiou]ic[oa])|[^aeiou]ich[ei]|iac[oai]|iach[ei]|iad[ei]/,
  /tudin[ei]|(?:[aig]|or|er|ar)gin[ei]|[ue]din[ei]|esim[oaie]/,
  /(?:[io]gen|iger|ifer|ifor|ivor|metr)[oaie]/,
  /(?:[a-z]col|gol|vol|bol|dol|p+ol|ttol|itol|entol|iotol|ssol|cciol)[oaie]/,
  /(?:ttim|[aeo]ssim|ultim|onim|unanim|decim|ntim)[oaie]/,
  /id[oaie](?<!(?:[oe]id|icid|decid|uccid|incid|divid|guid|sfid|grid|affid|confid|infid|(?:^|sor|de)rid)[oaie])/,
  /(?:an|[io]gen|in|er|or|ac)e[oai]/,
  /ndol[oaie]|ndone|ndo[mtscv]i|ndogli|[aei]rse(?:l[oaie]|ne)|rgliel[oaie]|[aei]te(?:vi|mi|ci|l[oi])|ecc[oa](?:l[oaie]|[mtcv]i|ne)/,
].map((ending) => new RegExp(`(?:${ending.source})$`))
/** Infinitives are mostly so, alone and with a pronoun: `prendere`, `mettersi`; not `vedere`, `carriere`, `diversi`. */
const INFINITIVE = /(?:(?:[^i]|[oe]gli|empi|compi)ere|ersi|(?<!^[mp])erl[oaie])$/
const LEVEL_INFINITIVE =
  /(?:^[^aeiou]*|ved|ten|man|piac|tac|giac|cad|sed|suad|val|vol|dov|pot|sap|av|tem|god|par|sol|dol|^sev|^sinc|mani|primav|pant|gal|vipp|bufer|^int|sf|misur|^om|^preghi|^str|crat|caratt|ingegn|pod)er(?:e|si|l[oaie])$|^(?:(?:di|in|av|con|per|uni|ri|tra|tras|contro|attra)?v|(?:dis|cos|as)?p|(?:im|som|e)m|de?t)ersi$/

/** They end like such words, but are not. */
const LEVEL = new Set(
  'amico amica amici amiche nemico nemica nemici nemiche antico antica antichi antiche fatica formica ortica vescica mendico pudico rubrica lombrico enrico federico ludovico lodovico felici infelici radici matrici vernici cornici narici fenici capito capiti ombelico ombelichi ubriaco ubriaca ubriachi pallavolo assolo capriolo caprioli cetriolo nocciola nocciole cugini cugine nicola'.split(
    ' ',
  ),
)

function isSlippery(word: string): boolean {
  if (LEVEL.has(word)) return false
  if (ENDINGS.some((ending) => ending.test(word))) return true
  if (INFINITIVE.test(word)) return !LEVEL_INFINITIVE.test(word)
  return /[oai]$/.test(word) && isSlipperyStem(word.slice(0, -1))
}

/** Of verbs that are `abita`, `desidera`, `indica` in the singular, with or without what stands before: `riabita`. */
function isSlipperyStem(stem: string): boolean {
  return /[^aeiou]ic$/.test(stem)
    ? !LEVEL.has(`${stem}a`)
    : SLIPPERY_STEMS.has(stem.replace(/^(?:ri|re|dis|in|pre)(?=.{4})/, '')) || SLIPPERY_STEMS.has(stem)
}
