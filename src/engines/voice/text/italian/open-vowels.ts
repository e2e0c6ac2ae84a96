/** Endings whose stressed e is open: `sorella`, `pazienza`, `gente`, `leggendo`, `finestra`, `aperto`, `sarebbe`. */
const OPEN_E =
  /(?:ell[oaie]|enz[ae]|ent[ei]|end[oaie]|endere|estr[oaie]|ert[oaie]|erv[oaie]|err[aoei]|ebbe|ebbero|erto|[rls]ei)$/
/** Endings whose stressed o is open: `parola`, `storia`, `orologio`, `psicologo`, `notte`, `forte`. */
const OPEN_O =
  /(?:ori[ao]|ologi?[oahi]+|ott[eo]|ort[eaio]|orz[oaie]|occhi[oae]?|ogli[oae]|ostr[oaie]|ovan?o?)$/
/** They end like those, but are not. */
const CLOSED =
  /(?:mente|menti)$|^(?:quell|capell|stell|quest|sotto|rotto|dotto|cort|sort[io]|corri|molt|mogli|bott|ghiott|condott|prodott|ridott|giovan)/
/** Common words no ending tells, as they begin; the open vowel is their first e or o. */
const BEGINNINGS =
  /^(?:bene|sett[ei]|sempr|tempo|tempi|centr[oi]|cento|vent[oi]$|lent[oaie]$|argent|adess|prest[oaie]$|legg[oei]|vecchi|prezz|mezz[oaie]|rest[oaie]$|fest[ae]$|test[aei]$|serie|treno|treni|lett[oi]$|pett[oi]$|pers[oaie]$|cert[oaie]|vers[oi]|invern|tem[ai]$|sistem|scen[ae]$|secol|medic|merit|esser[ei]|metod|gener[ei]$|preg[oa]|inter[oaie]$|zero|medi[oaei]$|premi[oao]?$|seri[oaie]$|tecnic|erb[ae]$|metr[oi]$|pens[oaie]|senza|era$|eran[oi]|terr[ae]|guerr|ferr[oi]|nove$|port[oaie]|cos[ae]$|fort[ei]$|mort[eoai]|nott[ei]$|otto|poc[oa]$|poch[ie]|troppo|troppa|oggi|donn[ae]|gioc[oa]$|giocan|giocav|vogli|gnocc|post[oaei]$|cost[oae]$|mod[oai]$|not[aeio]$|oper[ae]|popol|prov[aoei]$|trov[aoei]$|trovan|corp[oi]|gioi[ae]|tocc[aoi]|ospit|ottim|volt[ae]$|solit|piogg|rob[ae]|ros[ae]|parol|pover|comod|zon[ae]|bosc|rocc|sciocc|blocc|oro$|coro$|poi$|po$|sport|stori)/

const WORDS = new Set(
  'problema problemi esempio esempi contento contenta contenti contente attento attenta attenti attente talento talenti tesoro tesori fotografo fotografi'.split(
    ' ',
  ),
)

/** Whether a stressed e or o that no accent tells is an open one; `before`: the sounds before it. */
export function isOpen(word: string, vowel: 'e' | 'o', before: readonly string[]): boolean {
  // `ieri`, `cuore`, but `biglietto`, `virtuoso`.
  if (vowel === 'e' && before.at(-1) === 'j') return !/(?:iett[oaie]|iezz[ae])$/.test(word)
  if (vowel === 'o' && before.at(-1) === 'w') return !/uos[oaie]$/.test(word)
  if (CLOSED.test(word)) return false
  const isFirst = !before.some((sound) => sound === 'e' || sound === 'o')
  return (isFirst && BEGINNINGS.test(word)) || WORDS.has(word) || (vowel === 'e' ? OPEN_E : OPEN_O).test(word)
}

/** A double z that is voiced: `mezzo`, `azzurro`. */
export const HAS_VOICED_ZZ =
  /^(?:mezz|azzurr|bizzarr|dozzin|orizzont|rozz|gazz|lezz)|^(?!indir|raddr|schi|sti|att?i|spru|pi)[a-z]{2,}izz(?:[oi]|a(?:[rtvn][a-z]+|z[a-z]+)?)$/
